using Cosmos.System.Threading;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>
/// A VM's virtio devices, in the order of their places: a console, entropy, and the disk if there is one. A thread goes on with what is
/// too much for one exit, in turns with the vCPUs and with the bus free in between.
/// </summary>
internal sealed class VmVirtio : IVirtioWorker
{
    private const int WithoutDisk = 2;

    private readonly VirtualMachine _vm;
    private readonly VirtioMmio _entropy;
    private readonly VirtioMmio? _block;
    private readonly KernelThread _worker;

    /// <param name="vm">With its memory, its interrupts and its console there.</param>
    /// <param name="ram">What the devices may reach.</param>
    /// <param name="random">Where the entropy's seed comes from.</param>
    /// <param name="disk">Null when vm.conf names none.</param>
    public VmVirtio(VirtualMachine vm, IGuestMemory ram, RandomGenerator random, VmDisk? disk)
    {
        _vm = vm;
        _worker = new KernelThread($"{vm.Name}/virtio", Work);
        RandomGenerator seeded = new();
        random.SeedChild(seeded);
        Terminal = new VmTerminal(vm.Console, ram, LineOf(0), this);
        _entropy = new VirtioMmio(new VirtioEntropy(seeded), ram, LineOf(1), this);
        _block = disk is null ? null : new VirtioMmio(new VirtioBlock(disk, isReadOnly: false, vm.Name), ram, LineOf(WithoutDisk), this);
    }

    public VmTerminal Terminal { get; }

    /// <summary>How many there are.</summary>
    public static int CountOf(VmConfig config) => config.Disk.Length == 0 ? WithoutDisk : WithoutDisk + 1;

    public void AddTo(MmioBus bus)
    {
        bus.TryAdd(AddressOf(0), GuestPhysicalMap.VirtioSize, Terminal);
        bus.TryAdd(AddressOf(1), GuestPhysicalMap.VirtioSize, _entropy);
        if (_block is not null)
        {
            bus.TryAdd(AddressOf(WithoutDisk), GuestPhysicalMap.VirtioSize, _block);
        }
    }

    public void Start() => _worker.StartParked();

    public void Wake() => Scheduler.Unpark(_worker);

    /// <summary>With the VM's bus locked.</summary>
    public void Reset()
    {
        Terminal.Reset();
        _entropy.Reset();
        _block?.Reset();
    }

    private static ulong AddressOf(int place) => GuestPhysicalMap.VirtioBase + ((ulong)place * GuestPhysicalMap.VirtioSize);

    private SpiLine LineOf(int place) => new(_vm.Interrupts, GuestPhysicalMap.VirtioIntid + place);

    private void Work()
    {
        while (true)
        {
            ulong daif = _vm.BusLock.Acquire();
            Terminal.Continue();
            _entropy.Continue();
            _block?.Continue();
            _vm.BusLock.Release(daif);
            Scheduler.Park();
        }
    }
}
