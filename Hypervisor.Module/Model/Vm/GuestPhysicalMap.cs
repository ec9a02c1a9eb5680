using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>
/// The guest-physical address map and interrupt numbers of QEMU's virt machine (hw/arm/virt.c, virt_memmap and
/// virt_irqmap), so that images built for it run unchanged. Sizes in bytes.
/// </summary>
public static class GuestPhysicalMap
{
    /// <summary>First flash bank: the ROM, entered at 0.</summary>
    public const ulong RomBase = 0;
    public const ulong RomSize = 64UL << 20;

    /// <summary>Second flash bank: variables of firmware; reads as erased (all bits set).</summary>
    public const ulong VariablesBase = 0x0400_0000;
    public const ulong VariablesSize = 64UL << 20;

    public const ulong GicDistributorBase = 0x0800_0000;
    public const ulong GicDistributorSize = 0x1_0000;

    public const ulong GicRedistributorBase = 0x080A_0000;

    /// <summary>Two 64 KiB frames for each vCPU, side by side.</summary>
    public const ulong GicRedistributorStride = 0x2_0000;

    public const ulong Pl011Base = 0x0900_0000;
    public const ulong Pl011Size = 0x1000;

    public const ulong Pl031Base = 0x0901_0000;
    public const ulong Pl031Size = 0x1000;

    /// <summary>Stolen times of the vCPUs: one page, read-only.</summary>
    public const ulong StolenTimeBase = PvTime.Base;

    /// <summary>The first virtio device; the others follow, side by side.</summary>
    public const ulong VirtioBase = 0x0A00_0000;
    public const ulong VirtioSize = 0x200;

    /// <summary>What virt keeps for devices that are added: the first one of a module's; the others follow, side by side.</summary>
    public const ulong ModuleDevicesBase = 0x0C00_0000;

    public const ulong RamBase = 0x4000_0000;

    // Interrupts as the device tree numbers them: PPIs from INTID 16, SPIs from INTID 32.
    public const uint Pl011Spi = 1;
    public const uint Pl031Spi = 2;

    /// <summary>The first virtio device's; the others' follow.</summary>
    public const uint VirtioSpi = 16;

    /// <summary>The first module's device's; the others' follow.</summary>
    public const uint ModuleSpi = 112;

    public const uint SecurePhysicalTimerPpi = 13;
    public const uint PhysicalTimerPpi = 14;
    public const uint VirtualTimerPpi = 11;
    public const uint HypervisorTimerPpi = 10;

    /// <summary>INTID 27, what the virtual timer raises.</summary>
    public const uint VirtualTimerIntid = 16 + VirtualTimerPpi;

    /// <summary>INTID 30, what the EL1 physical timer raises.</summary>
    public const uint PhysicalTimerIntid = 16 + PhysicalTimerPpi;

    /// <summary>The INTID of SPI 0.</summary>
    public const int FirstSpiIntid = 32;

    public const int Pl011Intid = FirstSpiIntid + (int)Pl011Spi;
    public const int Pl031Intid = FirstSpiIntid + (int)Pl031Spi;

    /// <summary>The first virtio device's.</summary>
    public const int VirtioIntid = FirstSpiIntid + (int)VirtioSpi;

    /// <summary>SPIs of the distributor, as QEMU virt has them.</summary>
    public const int SpiCount = 256;

    /// <summary>Whether a range lies wholly in RAM of the given size; an empty range may lie at its end.</summary>
    public static bool IsInRam(ulong address, ulong length, ulong memorySize) =>
        address >= RamBase && address - RamBase <= memorySize && length <= memorySize - (address - RamBase);
}
