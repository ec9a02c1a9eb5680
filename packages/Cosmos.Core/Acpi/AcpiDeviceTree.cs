using System;
using Cosmos.Core.DeviceTree;

namespace Cosmos.Core.Acpi;

/// <summary>
/// Says in a device tree what the ACPI tables say, so that the kernel reads one description of the machine whoever gave it: CPUs
/// and GIC from the MADT, timers from the GTDT, PSCI from the FADT, the console from the SPCR.
/// </summary>
public static class AcpiDeviceTree
{
    private const uint GicPhandle = 1;
    private const ulong DistributorLength = 0x1_0000;
    private const uint FirstPpi = 16;
    private const uint FirstSpi = 32;
    private const uint Spi = 0;
    private const uint Ppi = 1;
    private const uint LevelHigh = 4;

    // FADT, ARM_BOOT_ARCH (ACPI 6.5, 5.2.9.4).
    private const int BootArchitectureOffset = 129;
    private const int PsciCompliant = 1;
    private const int PsciUsesHvc = 2;

    // GTDT: GSIVs of the secure EL1, non-secure EL1, virtual and EL2 timers, each followed by flags (5.2.25).
    private const int FirstTimerOffset = 48;
    private const int TimerStride = 8;
    private const int TimerCount = 4;

    // SPCR: the interface types that are a PL011 or its SBSA subset, and the address as a generic address structure.
    private const int SerialTypeOffset = 36;
    private const int SerialSpaceOffset = 40;
    private const int SerialAddressOffset = 44;
    private const int SerialInterruptOffset = 54;
    private const byte Pl011 = 3;
    private const byte SbsaUart = 0xE;
    private const byte SystemMemory = 0;
    private const ulong SerialLength = 0x1000;

    /// <summary>Writes the root's properties and the machine's nodes into a tree whose root is open; chosen and memory are the caller's.</summary>
    /// <returns>Ok, or why the tables do not describe a machine that the kernel can run on.</returns>
    public static AcpiStatus Write(ref FlattenedDeviceTreeWriter writer, AcpiTables tables)
    {
        MadtGic gic = new(tables.Madt);
        if (!gic.IsWhole() || !gic.TryGetCpu(0, out _, out uint maintenance))
        {
            return AcpiStatus.BadMadt;
        }

        if (!gic.TryGetDistributor(out ulong distributor, out byte version) || !gic.TryGetRedistributors(0, version, out _, out _))
        {
            return AcpiStatus.NoGicV3;
        }

        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        writer.Property("interrupt-parent"u8, GicPhandle);
        if (tables.Fadt.OemId.SequenceEqual("BOCHS "u8))
        {
            // What QEMU puts into the tables that it writes itself; the sbsa-ref board's come from its firmware.
            writer.StringProperty("compatible"u8, "linux,dummy-virt"u8);
        }

        WritePsci(ref writer, tables.Fadt);
        WriteCpus(ref writer, gic);
        WriteGic(ref writer, gic, distributor, version, maintenance);
        WriteTimers(ref writer, tables.Gtdt);
        WriteSerial(ref writer, tables.Spcr);
        return AcpiStatus.Ok;
    }

    /// <summary>The path of the console's node, for stdout-path; empty when the SPCR names no PL011.</summary>
    public static ReadOnlySpan<byte> ConsolePath(AcpiTables tables) => HasSerial(tables.Spcr) ? "/serial"u8 : default;

    private static void WritePsci(ref FlattenedDeviceTreeWriter writer, AcpiTable fadt)
    {
        int flags = fadt.Half(BootArchitectureOffset);
        if ((flags & PsciCompliant) == 0)
        {
            return;
        }

        writer.BeginNode("psci"u8);
        writer.StringProperty("compatible"u8, "arm,psci-0.2"u8);
        writer.StringProperty("method"u8, (flags & PsciUsesHvc) != 0 ? "hvc"u8 : "smc"u8);
        writer.EndNode();
    }

    private static void WriteCpus(ref FlattenedDeviceTreeWriter writer, MadtGic gic)
    {
        writer.BeginNode("cpus"u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 0u);
        for (int i = 0; gic.TryGetCpu(i, out ulong mpidr, out _); i++)
        {
            writer.BeginNode("cpu"u8, mpidr);
            writer.StringProperty("device_type"u8, "cpu"u8);
            writer.Property("reg"u8, mpidr);
            writer.StringProperty("enable-method"u8, "psci"u8);
            writer.EndNode();
        }

        writer.EndNode();
    }

    private static void WriteGic(ref FlattenedDeviceTreeWriter writer, MadtGic gic, ulong distributor, byte version, uint maintenance)
    {
        writer.BeginNode("interrupt-controller"u8);
        writer.StringProperty("compatible"u8, "arm,gic-v3"u8);
        writer.Property("interrupt-controller"u8);
        writer.Property("#interrupt-cells"u8, 3u);
        writer.Property("phandle"u8, GicPhandle);
        uint regions = 0;
        writer.BeginProperty("reg"u8);
        writer.Cell64(distributor);
        writer.Cell64(DistributorLength);
        while (gic.TryGetRedistributors((int)regions, version, out ulong address, out ulong length))
        {
            writer.Cell64(address);
            writer.Cell64(length);
            regions++;
        }

        writer.EndProperty();
        writer.Property("#redistributor-regions"u8, regions);
        WriteInterrupt(ref writer, maintenance);
        writer.EndNode();
    }

    private static void WriteTimers(ref FlattenedDeviceTreeWriter writer, AcpiTable gtdt)
    {
        writer.BeginNode("timer"u8);
        writer.StringProperty("compatible"u8, "arm,armv8-timer"u8);
        writer.BeginProperty("interrupts"u8);
        for (int i = 0; i < TimerCount; i++)
        {
            WriteInterruptCells(ref writer, gtdt.Word(FirstTimerOffset + (i * TimerStride)));
        }

        writer.EndProperty();
        writer.EndNode();
    }

    private static bool HasSerial(AcpiTable spcr) => spcr.IsPresent && spcr.Byte(SerialTypeOffset) is Pl011 or SbsaUart
        && spcr.Byte(SerialSpaceOffset) == SystemMemory && spcr.Long(SerialAddressOffset) != 0;

    private static void WriteSerial(ref FlattenedDeviceTreeWriter writer, AcpiTable spcr)
    {
        if (!HasSerial(spcr))
        {
            return;
        }

        writer.BeginNode("serial"u8);
        writer.StringProperty("compatible"u8, "arm,pl011"u8);
        writer.BeginProperty("reg"u8);
        writer.Cell64(spcr.Long(SerialAddressOffset));
        writer.Cell64(SerialLength);
        writer.EndProperty();
        WriteInterrupt(ref writer, spcr.Word(SerialInterruptOffset));
        writer.EndNode();
    }

    private static void WriteInterrupt(ref FlattenedDeviceTreeWriter writer, uint gsiv)
    {
        if (gsiv < FirstPpi)
        {
            return; // none is named
        }

        writer.BeginProperty("interrupts"u8);
        WriteInterruptCells(ref writer, gsiv);
        writer.EndProperty();
    }

    /// <summary>The GICv3 binding's three cells. On Arm a GSIV is the INTID.</summary>
    private static void WriteInterruptCells(ref FlattenedDeviceTreeWriter writer, uint gsiv)
    {
        writer.Cell(gsiv < FirstSpi ? Ppi : Spi);
        writer.Cell(gsiv < FirstSpi ? gsiv - FirstPpi : gsiv - FirstSpi);
        writer.Cell(LevelHigh);
    }
}
