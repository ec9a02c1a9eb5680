using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>Brings the machine from what boot leaves (EL2, MMU on) to where C# has all of it. The boot story of the CPU that boots; the others come later, one by one.</summary>
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

        Processors.Initialize();
        FlattenedDeviceTree tree = BootInfo.DeviceTree;
        SerialDescription serial = SerialDescription.FromDeviceTree(tree);
        Pl011.Initialize(serial.Registers.Start);
        Firmware.Initialize(tree);

        GicDescription? gic = GicDescription.FromDeviceTree(tree);
        if (gic is null)
        {
            Panic.Stop("the device tree names no GICv3");
        }

        MemoryMap memory = MemoryMap.FromDeviceTree(tree, BootInfo.KeptMemory());
        KernelMemory.Initialize(memory);
        PageAllocator.Initialize(memory);
        KernelStacks.Initialize();
        PhysicalRange clock = RealTimeClock.FindRegisters(tree);
        KernelPageTable.Initialize(memory, DevicesOf(gic, serial.Registers, clock));
        RealTimeClock.Initialize(clock);
        KeepForKernel(gic, serial.Registers);
        Interrupts.Initialize(gic);
        ProcessorStop.Initialize();
        Pl011.ListenForInput(serial.InterruptId);
    }

    /// <summary>The clock is not among them: it has been read.</summary>
    private static void KeepForKernel(GicDescription gic, PhysicalRange serial)
    {
        MmioRegion.KeepForKernel(serial);
        MmioRegion.KeepForKernel(gic.Distributor);
        foreach (PhysicalRange region in gic.Redistributors)
        {
            MmioRegion.KeepForKernel(region);
        }
    }

    private static RangeSet DevicesOf(GicDescription gic, PhysicalRange serial, PhysicalRange clock)
    {
        RangeSet devices = new();
        devices.Add(gic.Distributor);
        devices.Add(serial);
        devices.Add(clock);
        foreach (PhysicalRange region in gic.Redistributors)
        {
            devices.Add(region);
        }

        return devices;
    }
}
