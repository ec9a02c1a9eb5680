using System.Collections.Generic;
using Cosmos.System.Threading;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>
/// A VM's virtio devices, in the order of their places: a console, entropy and a disk, those that there are. A thread goes on with what is
/// too much for one exit, in turns with the vCPUs and with the bus free in between.
/// </summary>
internal sealed class VmVirtio : IVirtioWorker
{
    private readonly VirtualMachine _vm;
    private readonly VirtioMmio? _entropy;
    private readonly VirtioMmio? _block;
    private readonly List<IMmioDevice> _places = new();
    private readonly KernelThread _worker;

    /// <param name="vm">With its memory, its interrupts and its console there.</param>
    /// <param name="config">Which devices there are.</param>
    /// <param name="ram">What the devices may reach.</param>
    /// <param name="random">Where the entropy's seed comes from.</param>
    /// <param name="disk">Null when vm.conf names none.</param>
    public VmVirtio(VirtualMachine vm, VmConfig config, IGuestMemory ram, RandomGenerator random, VmDisk? disk)
    {
        _vm = vm;
        _worker = new KernelThread($"{vm.Name}/virtio", Work);
        if (config.Has(VmDeviceNames.VirtioConsole))
        {
            Terminal = new VmTerminal(vm.Console, ram, NextLine(), this);
            _places.Add(Terminal.Registers);
        }

        if (config.Has(VmDeviceNames.VirtioEntropy))
        {
            RandomGenerator seeded = new();
            random.SeedChild(seeded);
            _entropy = new VirtioMmio(new VirtioEntropy(seeded), ram, NextLine(), this);
            _places.Add(_entropy);
        }

        if (disk is not null)
        {
            _block = new VirtioMmio(new VirtioBlock(disk, isReadOnly: false, vm.Name), ram, NextLine(), this);
            _places.Add(_block);
        }
    }

    /// <summary>Null when there is no virtio console.</summary>
    public VmTerminal? Terminal { get; }

    /// <summary>How many there are.</summary>
    public static int CountOf(VmConfig config) =>
        (config.Has(VmDeviceNames.VirtioConsole) ? 1 : 0) + (config.Has(VmDeviceNames.VirtioEntropy) ? 1 : 0) + (config.Disk.Length == 0 ? 0 : 1);

    public void AddTo(MmioBus bus)
    {
        for (int i = 0; i < _places.Count; i++)
        {
            bus.TryAdd(GuestPhysicalMap.VirtioBase + ((ulong)i * GuestPhysicalMap.VirtioSize), GuestPhysicalMap.VirtioSize, _places[i]);
        }
    }

    public void Start() => _worker.StartParked();

    public void Wake() => Scheduler.Unpark(_worker);

    /// <summary>With the VM's bus locked.</summary>
    public void Reset()
    {
        Terminal?.Reset();
        _entropy?.Reset();
        _block?.Reset();
    }

    /// <summary>The interrupt of the device that takes the next place.</summary>
    private SpiLine NextLine() => new(_vm.Interrupts, GuestPhysicalMap.VirtioIntid + _places.Count);

    private void Work()
    {
        while (true)
        {
            ulong daif = _vm.BusLock.Acquire();
            Terminal?.Continue();
            _entropy?.Continue();
            _block?.Continue();
            _vm.BusLock.Release(daif);
            Scheduler.Park();
        }
    }
}
