using System;
using System.Runtime.InteropServices;

namespace Cosmos.Core.Efi;

/// <summary>
/// The kernel as a UEFI application: from the firmware's services to a device tree and a bare CPU. It runs before the base library
/// has started, so nothing here allocates, and no static field is used.
/// </summary>
internal static unsafe class EfiMain
{
    private const int SeedLength = 32;

    /// <summary>How often the memory map may change between reading it and leaving boot services; once is what UEFI 2.10, 7.4.6 speaks of.</summary>
    private const int ExitAttempts = 8;

    /// <summary>Descriptors that may come to the memory map by what is allocated here.</summary>
    private const nuint SpareDescriptors = 32;

    /// <summary>The early page table reaches so far (Boot/EarlyPageTable.S).</summary>
    private const ulong EarlyAddressLimit = 1UL << 39;

    /// <summary>Called by Boot/EfiEntry.S.</summary>
    /// <param name="image">Handle of the kernel's image.</param>
    /// <param name="system">The system table.</param>
    /// <param name="deviceTree">Gets the device tree's address; once it is set, there are no boot services any more.</param>
    /// <returns>Why the kernel cannot be started.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosEfiMain")]
    public static EfiStatus Run(void* image, EfiSystemTable* system, ulong* deviceTree)
    {
        ulong level = (SystemRegisters.ReadCurrentEl() >> 2) & 3;
        if (level != 2)
        {
            EfiConsole.Line(system, level == 1
                ? "started at EL1, but a hypervisor needs EL2: start QEMU with -M virt,virtualization=on,gic-version=3"u8
                : "not started at EL2, which a hypervisor needs"u8);
            return EfiStatus.Unsupported;
        }

        EfiStatus status = EfiVolume.ReadFiles(image, system, out PhysicalRange files);
        if (status != EfiStatus.Success)
        {
            EfiConsole.Line(system, status == EfiStatus.OutOfResources
                ? "the files in \\cosmos do not fit into memory, or are more than 2 GiB"u8
                : "the files in \\cosmos cannot be read"u8);
            return status;
        }

        byte* seed = stackalloc byte[SeedLength];
        bool hasSeed = EfiFirmware.ReadRandom(system, new Span<byte>(seed, SeedLength));
        EfiHandover handover = new()
        {
            Files = files,
            Seed = new ReadOnlySpan<byte>(seed, hasSeed ? SeedLength : 0),
            Time = EfiFirmware.ReadTime(system),
            TimeTicks = SystemRegisters.ReadCntpctEl0(),
        };
        return Leave(image, system, handover, deviceTree);
    }

    /// <summary>Writes the tree once to see that all is well, while it can be told, then with the memory map that holds at the end.</summary>
    private static EfiStatus Leave(void* image, EfiSystemTable* system, EfiHandover handover, ulong* deviceTree)
    {
        EfiTables tables = EfiTables.Find(system);
        if (!tables.TryAllocate(system->BootServices, SpareDescriptors, out EfiStatus status)
            || !tables.TryReadMemoryMap(system->BootServices, out status))
        {
            EfiConsole.Line(system, "no memory for the device tree"u8);
            return status;
        }

        ReadOnlySpan<byte> problem = tables.WriteTree(handover);
        if (problem.Length == 0 && (tables.Tree >= EarlyAddressLimit || LinkerSymbols.ImageEnd() >= EarlyAddressLimit))
        {
            problem = "loaded above 512 GiB, which the kernel's start does not reach"u8;
        }

        if (problem.Length != 0)
        {
            EfiConsole.Line(system, problem);
            return EfiStatus.Unsupported;
        }

        EfiConsole.Line(system, tables.IsDeviceTree ? "started by UEFI, the machine is described by FDT"u8 : "started by UEFI, the machine is described by ACPI"u8);
        for (int i = 0; i < ExitAttempts; i++)
        {
            if (tables.TryReadMemoryMap(system->BootServices, out status))
            {
                status = system->BootServices->ExitBootServices(image, tables.MemoryMapKey);
            }

            if (status == EfiStatus.Success)
            {
                tables.WriteTree(handover);
                *deviceTree = tables.Tree;
                return status;
            }
        }

        return status;
    }
}
