using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>Brings the machine from what boot leaves (EL2, MMU on, one CPU) to where C# has all of it. The boot story.</summary>
public static class MachineStartup
{
    /// <param name="deviceTree">Physical address of the flattened device tree.</param>
    public static void Run(nint deviceTree)
    {
        ulong heapStart = LinkerSymbols.HeapStart();
        RuntimeStartup.Initialize((nuint)heapStart, (nuint)(LinkerSymbols.HeapEnd() - heapStart));
        GenericTimer.Initialize();
        if (!BootInfo.Initialize(deviceTree))
        {
            Panic.Stop("no sound device tree at the address in x0");
        }

        FlattenedDeviceTree tree = BootInfo.DeviceTree;
        bool hasSerial = TryFindSerial(tree, out PhysicalRange serial);
        if (hasSerial)
        {
            Pl011.Initialize(serial.Start);
        }

        GicDescription? gic = GicDescription.FromDeviceTree(tree);
        if (gic is null)
        {
            Panic.Stop("the device tree names no GICv3");
        }

        MemoryMap memory = MemoryMap.FromDeviceTree(tree, BootInfo.KeptMemory());
        KernelMemory.Initialize(memory);
        PageAllocator.Initialize(memory);
        KernelPageTable.Initialize(memory, DevicesOf(gic, serial));
        Interrupts.Initialize(gic);
    }

    /// <summary>The console that /chosen names if it is an enabled PL011, else the first enabled one.</summary>
    public static bool TryFindSerial(FlattenedDeviceTree tree, out PhysicalRange range)
    {
        range = default;
        bool chosen = tree.TryGetStandardOutput(out FdtNode node) && node.IsEnabled && node.IsCompatible("arm,pl011"u8);
        if (!chosen && !tree.TryFindCompatible("arm,pl011"u8, out node))
        {
            return false;
        }

        bool found = node.TryGetReg(0, out FdtRange registers);
        range = new PhysicalRange(registers.Address, registers.Size);
        return found;
    }

    private static RangeSet DevicesOf(GicDescription gic, PhysicalRange serial)
    {
        RangeSet devices = new();
        devices.Add(gic.Distributor);
        devices.Add(serial);
        foreach (PhysicalRange region in gic.Redistributors)
        {
            devices.Add(region);
        }

        return devices;
    }
}
