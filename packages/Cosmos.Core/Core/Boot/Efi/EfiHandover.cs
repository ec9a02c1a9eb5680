using System;
using Cosmos.Core.Acpi;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Core.Efi;

/// <summary>
/// What the kernel's start takes from UEFI, told in the one form that the kernel reads: a device tree. It is the firmware's own, or
/// is made from ACPI tables; memory, files, time and random bytes are UEFI's in both.
/// </summary>
public readonly ref struct EfiHandover
{
    private const int NamesLength = 8192;

    /// <summary>Bytes that a tree needs beside the firmware's own and <see cref="BytesPerDescriptor"/>: names, machine, /chosen.</summary>
    public const int FixedRoom = NamesLength + (56 << 10);

    /// <summary>Bytes for each descriptor of the memory map.</summary>
    public const int BytesPerDescriptor = 16;

    /// <summary>Which memory is the kernel's.</summary>
    public EfiMemoryMap Memory { get; init; }

    /// <summary>The archive of the files on the volume; empty when it has none.</summary>
    public PhysicalRange Files { get; init; }

    /// <summary>Random bytes; empty when the firmware has none.</summary>
    public ReadOnlySpan<byte> Seed { get; init; }

    /// <summary>Seconds since 1970; 0 when unknown.</summary>
    public ulong Time { get; init; }

    /// <summary>The system counter when it was <see cref="Time"/>.</summary>
    public ulong TimeTicks { get; init; }

    /// <summary>Writes the tree for a firmware that has one.</summary>
    /// <returns>Its length; 0 when <paramref name="target"/> is too small.</returns>
    public int Write(Span<byte> target, FlattenedDeviceTree firmware)
    {
        FlattenedDeviceTreeWriter writer = new(target, NamesLength);
        FdtCopy.Open(ref writer, firmware, withMemory: false);
        firmware.TryFindPath("/"u8, out FdtNode root);
        WriteMemory(ref writer, root.GetCell("#address-cells"u8, 2), root.GetCell("#size-cells"u8, 1));
        writer.BeginNode("chosen"u8);
        bool hasSeed = false;
        if (firmware.TryFindPath("/chosen"u8, out FdtNode chosen))
        {
            FdtCopy.PropertiesWithoutInitrd(ref writer, chosen);
            hasSeed = chosen.TryGetProperty("rng-seed"u8, out _);
        }

        WriteChosen(ref writer, hasSeed ? default : Seed);
        writer.EndNode();
        writer.EndNode();
        return writer.Finish();
    }

    /// <summary>Writes the tree for a firmware that has ACPI tables only.</summary>
    /// <param name="length">Its length; 0 when <paramref name="target"/> is too small.</param>
    /// <returns>Ok, or what the tables lack.</returns>
    public AcpiStatus Write(Span<byte> target, AcpiTables firmware, out int length)
    {
        FlattenedDeviceTreeWriter writer = new(target, NamesLength);
        writer.BeginNode(""u8);
        AcpiStatus status = AcpiDeviceTree.Write(ref writer, firmware);
        WriteMemory(ref writer, 2, 2);
        writer.BeginNode("chosen"u8);
        ReadOnlySpan<byte> console = AcpiDeviceTree.ConsolePath(firmware);
        if (console.Length != 0)
        {
            writer.StringProperty("stdout-path"u8, console);
        }

        WriteChosen(ref writer, Seed);
        writer.EndNode();
        writer.EndNode();
        length = status == AcpiStatus.Ok ? writer.Finish() : 0;
        return status;
    }

    private void WriteMemory(ref FlattenedDeviceTreeWriter writer, uint addressCells, uint sizeCells)
    {
        writer.BeginNode("memory"u8);
        writer.StringProperty("device_type"u8, "memory"u8);
        writer.BeginProperty("reg"u8);
        for (int i = 0; i < Memory.Count; i++)
        {
            PhysicalRange range = Memory.UsableAt(i);
            if (!range.IsEmpty)
            {
                WriteNumber(ref writer, range.Start, addressCells);
                WriteNumber(ref writer, range.Length, sizeCells);
            }
        }

        writer.EndProperty();
        writer.EndNode();
    }

    private static void WriteNumber(ref FlattenedDeviceTreeWriter writer, ulong number, uint cells)
    {
        if (cells > 1)
        {
            writer.Cell((uint)(number >> 32));
        }

        writer.Cell((uint)number);
    }

    private void WriteChosen(ref FlattenedDeviceTreeWriter writer, ReadOnlySpan<byte> seed)
    {
        if (!Files.IsEmpty)
        {
            writer.Property("linux,initrd-start"u8, Files.Start);
            writer.Property("linux,initrd-end"u8, Files.End);
        }

        if (seed.Length != 0)
        {
            writer.Property("rng-seed"u8, seed);
        }

        if (Time != 0)
        {
            writer.Property(RealTimeClock.TimeProperty, Time);
            writer.Property(RealTimeClock.TimeTicksProperty, TimeTicks);
        }
    }
}
