using System;
using System.Buffers.Binary;
using Core.Tests.Acpi;
using Cosmos.Core;
using Cosmos.Core.Acpi;
using Cosmos.Core.DeviceTree;
using Cosmos.Core.Efi;
using Xunit;

namespace Core.Tests.Efi;

/// <summary>The device tree that the kernel gets when UEFI starts it, from either description of the machine.</summary>
public sealed class EfiHandoverTests
{
    private const int DescriptorLength = 48; // firmware may have longer descriptors than the specification
    private const ulong WriteBack = 0xF;
    private const ulong Uncached = 1;

    private static readonly byte[] s_seed = [1, 2, 3, 4];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Memory_is_what_UEFI_gives_away(bool acpi)
    {
        FlattenedDeviceTree tree = Make(acpi);
        Assert.True(tree.TryGetMemory(0, out FdtRange first));
        Assert.Equal((0x4000_0000UL, 0x10_0000UL), (first.Address, first.Size));
        Assert.True(tree.TryGetMemory(1, out FdtRange second));
        Assert.Equal((0x4020_0000UL, 0x4000UL), (second.Address, second.Size));
        Assert.False(tree.TryGetMemory(2, out _)); // runtime services, ACPI, uncached memory, and what the firmware's own tree said
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Files_time_and_random_bytes_are_handed_over(bool acpi)
    {
        FlattenedDeviceTree tree = Make(acpi);
        Assert.True(tree.TryGetInitrd(out FdtRange files));
        Assert.Equal((0x4800_0000UL, 0x1234UL), (files.Address, files.Size));
        Assert.True(RealTimeClock.TryReadHandedOver(tree, out ulong seconds, out ulong ticks));
        Assert.Equal((1_700_000_000UL, 77UL), (seconds, ticks));
        Assert.True(tree.TryFindPath("/chosen"u8, out FdtNode chosen));
        Assert.True(chosen.TryGetProperty("rng-seed"u8, out FdtProperty seed));
        Assert.True(seed.Value.SequenceEqual(s_seed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_UEFI_does_not_have_is_not_told(bool acpi)
    {
        FlattenedDeviceTree tree = Make(acpi, bare: true);
        Assert.False(tree.TryGetInitrd(out _));
        Assert.False(RealTimeClock.TryReadHandedOver(tree, out _, out _));
        Assert.True(tree.TryFindPath("/chosen"u8, out FdtNode chosen));
        Assert.False(chosen.TryGetProperty("rng-seed"u8, out _));
    }

    [Fact]
    public void The_firmware_s_tree_stays_as_it_is_otherwise()
    {
        FlattenedDeviceTree tree = Make(acpi: false);
        Assert.True(tree.TryFindCompatible("arm,pl011"u8, out FdtNode serial));
        Assert.True(serial.TryGetReg(0, out FdtRange registers));
        Assert.Equal(0x0900_0000UL, registers.Address);
        Assert.True(tree.GetBootArguments().SequenceEqual("quiet"u8));
        Assert.True(tree.TryGetReserved(0, out FdtRange reserved));
        Assert.Equal(0x4100_0000UL, reserved.Address);
    }

    [Fact]
    public void The_console_of_ACPI_is_chosen() =>
        Assert.Equal(0x0900_0000UL, SerialDescription.FromDeviceTree(Make(acpi: true)).Registers.Start);

    [Fact]
    public void Too_little_room_is_told()
    {
        Assert.Equal(0, Handover(bare: false).Write(new byte[8400], Firmware(new byte[4096])));
        AcpiDump dump = AcpiDump.Read();
        AcpiTables.TryFind(dump, dump.Rsdp, out AcpiTables tables);
        Assert.Equal(AcpiStatus.Ok, Handover(bare: false).Write(new byte[8400], tables, out int length));
        Assert.Equal(0, length);
    }

    private static FlattenedDeviceTree Make(bool acpi, bool bare = false)
    {
        byte[] target = new byte[EfiHandover.FixedRoom];
        int length;
        if (acpi)
        {
            AcpiDump dump = AcpiDump.Read();
            Assert.Equal(AcpiStatus.Ok, AcpiTables.TryFind(dump, dump.Rsdp, out AcpiTables tables));
            Assert.Equal(AcpiStatus.Ok, Handover(bare).Write(target, tables, out length));
        }
        else
        {
            length = Handover(bare).Write(target, Firmware(new byte[4096]));
        }

        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(target.AsSpan(0, length), out FlattenedDeviceTree tree));
        return tree;
    }

    private static EfiHandover Handover(bool bare) => new()
    {
        Memory = new EfiMemoryMap(MemoryMap(), DescriptorLength),
        Files = bare ? default : new PhysicalRange(0x4800_0000, 0x1234),
        Seed = bare ? default : s_seed,
        Time = bare ? 0UL : 1_700_000_000,
        TimeTicks = 77,
    };

    private static byte[] MemoryMap()
    {
        byte[] map = new byte[5 * DescriptorLength];
        Describe(map, 0, EfiMemoryType.Conventional, 0x4000_0000, 0x100, WriteBack);
        Describe(map, 1, EfiMemoryType.RuntimeServicesData, 0x4010_0000, 0x10, WriteBack);
        Describe(map, 2, EfiMemoryType.BootServicesData, 0x4020_0000, 4, WriteBack);
        Describe(map, 3, EfiMemoryType.AcpiReclaim, 0x4030_0000, 4, WriteBack);
        Describe(map, 4, EfiMemoryType.Conventional, 0x5000_0000, 4, Uncached);
        return map;
    }

    private static void Describe(byte[] map, int index, EfiMemoryType type, ulong start, ulong pages, ulong attributes)
    {
        Span<byte> descriptor = map.AsSpan(index * DescriptorLength);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, (uint)type);
        BinaryPrimitives.WriteUInt64LittleEndian(descriptor[8..], start);
        BinaryPrimitives.WriteUInt64LittleEndian(descriptor[24..], pages);
        BinaryPrimitives.WriteUInt64LittleEndian(descriptor[32..], attributes);
    }

    private static FlattenedDeviceTree Firmware(byte[] blob)
    {
        FlattenedDeviceTreeWriter writer = new(blob);
        writer.Reserve(0x4100_0000, 0x1000);
        writer.BeginNode(""u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        writer.BeginNode("chosen"u8);
        writer.StringProperty("bootargs"u8, "quiet"u8);
        writer.Property("linux,initrd-start"u8, 0x1000u);
        writer.Property("linux,initrd-end"u8, 0x2000u);
        writer.EndNode();
        writer.BeginNode("memory"u8, 0x4000_0000);
        writer.StringProperty("device_type"u8, "memory"u8);
        writer.BeginProperty("reg"u8);
        writer.Cell64(0x4000_0000);
        writer.Cell64(0x8000_0000);
        writer.EndProperty();
        writer.EndNode();
        writer.BeginNode("pl011"u8, 0x0900_0000);
        writer.StringProperty("compatible"u8, "arm,pl011"u8);
        writer.BeginProperty("reg"u8);
        writer.Cell64(0x0900_0000);
        writer.Cell64(0x1000);
        writer.EndProperty();
        writer.EndNode();
        writer.EndNode();
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(blob.AsSpan(0, writer.Finish()), out FlattenedDeviceTree tree));
        return tree;
    }
}
