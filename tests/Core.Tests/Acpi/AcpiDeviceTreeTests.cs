using System;
using Cosmos.Core;
using Cosmos.Core.Acpi;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Core.Tests.Acpi;

/// <summary>What the kernel's own readers of device trees find in one that was made from ACPI tables.</summary>
public sealed class AcpiDeviceTreeTests
{
    // MADT of QEMU 7.2 with 3 CPUs: the distributor of 24 bytes, three GICCs of 80, the GICR of 16, then an ITS.
    private const int DistributorOffset = 44;
    private const int CpuOffset = 68;
    private const int CpuLength = 80;
    private const int RedistributorOffset = CpuOffset + (3 * CpuLength);
    private const int BootArchitectureOffset = 129;

    [Fact]
    public void Every_enabled_CPU_is_named_by_its_affinity()
    {
        FlattenedDeviceTree tree = Make(AcpiDump.Read());
        for (int i = 0; i < 3; i++)
        {
            Assert.True(ProcessorList.TryGet(tree, i, out ulong affinity));
            Assert.Equal((ulong)i, affinity);
        }

        Assert.False(ProcessorList.TryGet(tree, 3, out _));
    }

    [Fact]
    public void A_CPU_that_is_not_enabled_is_left_out()
    {
        FlattenedDeviceTree tree = Make(AcpiDump.Read().With("APIC", CpuOffset + CpuLength + 12, 0));
        Assert.True(ProcessorList.TryGet(tree, 1, out ulong second));
        Assert.Equal(2UL, second);
        Assert.False(ProcessorList.TryGet(tree, 2, out _));
    }

    [Fact]
    public void The_GIC_is_where_the_board_has_it()
    {
        GicDescription gic = GicDescription.FromDeviceTree(Make(AcpiDump.Read()))!;
        Assert.Equal(0x0800_0000UL, gic.Distributor.Start);
        Assert.Equal(0x080A_0000UL, Assert.Single(gic.Redistributors).Start);
        Assert.Equal(0xF6_0000UL, gic.Redistributors[0].Length);
    }

    [Fact]
    public void Without_redistributor_structures_each_CPU_names_its_own()
    {
        AcpiDump dump = AcpiDump.Read().With("APIC", RedistributorOffset, 0x7F);
        for (int cpu = 0; cpu < 3; cpu++)
        {
            dump.With("APIC", CpuOffset + (cpu * CpuLength) + 60, BitConverter.GetBytes(0x080A_0000UL + ((ulong)cpu * 0x2_0000)));
        }

        GicDescription gic = GicDescription.FromDeviceTree(Make(dump))!;
        Assert.Equal(3, gic.Redistributors.Length);
        Assert.Equal(0x080E_0000UL, gic.Redistributors[2].Start);
        Assert.Equal(0x2_0000UL, gic.Redistributors[2].Length);
    }

    [Fact]
    public void The_console_is_the_PL011_and_its_interrupt_is_known()
    {
        SerialDescription serial = SerialDescription.FromDeviceTree(Make(AcpiDump.Read()));
        Assert.Equal(0x0900_0000UL, serial.Registers.Start);
        Assert.Equal(33u, serial.InterruptId);
    }

    [Fact]
    public void Another_kind_of_console_is_none()
    {
        AcpiDump dump = AcpiDump.Read().With("SPCR", 36, 0);
        Assert.True(SerialDescription.FromDeviceTree(Make(dump)).Registers.IsEmpty);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(0, false)]
    public void PSCI_is_called_as_the_FADT_says(byte flags, bool smc)
    {
        FirmwareDescription firmware = FirmwareDescription.FromDeviceTree(Make(AcpiDump.Read().With("FACP", BootArchitectureOffset, flags)));
        Assert.Equal(smc, firmware.AnswersSmc);
        Assert.True(firmware.IsQemuVirt);
    }

    [Fact]
    public void Only_QEMU_s_own_tables_are_QEMU_s() =>
        Assert.False(FirmwareDescription.FromDeviceTree(Make(AcpiDump.Read().With("FACP", 10, (byte)'A'))).IsQemuVirt);

    [Fact]
    public void The_EL2_timer_is_checked()
    {
        Assert.True(TimerDescription.IsUsable(Make(AcpiDump.Read())));
        Assert.False(TimerDescription.IsUsable(Make(AcpiDump.Read().With("GTDT", 72, 29))));
    }

    [Theory]
    [InlineData(DistributorOffset + 20, 2, AcpiStatus.NoGicV3)] // GICv2
    [InlineData(DistributorOffset, 0x7F, AcpiStatus.NoGicV3)] // no distributor
    [InlineData(RedistributorOffset, 0x7F, AcpiStatus.NoGicV3)] // no redistributors
    [InlineData(CpuOffset + 1, 0, AcpiStatus.BadMadt)] // a structure without length
    [InlineData(CpuOffset + 1, 40, AcpiStatus.BadMadt)] // a GICC that ends before its MPIDR
    [InlineData(RedistributorOffset + 1, 255, AcpiStatus.BadMadt)] // over the table's end
    public void A_broken_MADT_is_refused(int offset, byte value, AcpiStatus expected) =>
        Assert.Equal(expected, TryMake(AcpiDump.Read().With("APIC", offset, value), new byte[8192], out _));

    [Fact]
    public void A_machine_without_an_enabled_CPU_is_refused()
    {
        AcpiDump dump = AcpiDump.Read();
        for (int cpu = 0; cpu < 3; cpu++)
        {
            dump.With("APIC", CpuOffset + (cpu * CpuLength) + 12, 0);
        }

        Assert.Equal(AcpiStatus.BadMadt, TryMake(dump, new byte[8192], out _));
    }

    /// <summary>Any byte of any table may be anything: the worst is a refusal.</summary>
    [Theory]
    [InlineData("APIC")]
    [InlineData("SPCR")]
    [InlineData("GTDT")]
    [InlineData("XSDT")]
    public void No_byte_does_harm(string signature)
    {
        int length = AcpiDump.Read().Table(signature).Length;
        int refused = 0;
        for (int offset = 4; offset < length; offset++)
        {
            foreach (byte value in new byte[] { 0, 1, 0x7F, 0xFF })
            {
                refused += TryMake(AcpiDump.Read().With(signature, offset, value), new byte[8192], out _) == AcpiStatus.Ok ? 0 : 1;
            }
        }

        Assert.InRange(refused, 1, length * 4);
    }

    private static FlattenedDeviceTree Make(AcpiDump dump)
    {
        byte[] blob = new byte[8192];
        Assert.Equal(AcpiStatus.Ok, TryMake(dump, blob, out int length));
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(blob.AsSpan(0, length), out FlattenedDeviceTree tree));
        return tree;
    }

    private static AcpiStatus TryMake(AcpiDump dump, byte[] blob, out int length)
    {
        length = 0;
        AcpiStatus status = AcpiTables.TryFind(dump, dump.Rsdp, out AcpiTables tables);
        if (status != AcpiStatus.Ok)
        {
            return status;
        }

        FlattenedDeviceTreeWriter writer = new(blob);
        writer.BeginNode(""u8);
        status = AcpiDeviceTree.Write(ref writer, tables);
        writer.EndNode();
        length = writer.Finish();
        return status;
    }
}
