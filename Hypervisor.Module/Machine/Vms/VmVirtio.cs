using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>A VM's virtio devices, in the order of their places: a console, entropy, and the disk if there is one.</summary>
internal sealed class VmVirtio
{
    private const int WithoutDisk = 2;

    private readonly VirtioMmio _entropy;
    private readonly VirtioMmio? _block;

    /// <param name="vm">With its memory, its interrupts and its console there.</param>
    /// <param name="ram">What the devices may reach.</param>
    /// <param name="random">Where the entropy's seed comes from.</param>
    /// <param name="disk">Null when vm.conf names none.</param>
    public VmVirtio(VirtualMachine vm, IGuestMemory ram, RandomGenerator random, VmDisk? disk)
    {
        RandomGenerator seeded = new();
        random.SeedChild(seeded);
        Terminal = new VmTerminal(vm.Console, ram, LineOf(vm, 0));
        _entropy = new VirtioMmio(new VirtioEntropy(seeded), ram, LineOf(vm, 1));
        _block = disk is null ? null : new VirtioMmio(new VirtioBlock(disk, isReadOnly: false, vm.Name), ram, LineOf(vm, WithoutDisk));
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

    /// <summary>With the VM's bus locked.</summary>
    public void Reset()
    {
        Terminal.Reset();
        _entropy.Reset();
        _block?.Reset();
    }

    private static ulong AddressOf(int place) => GuestPhysicalMap.VirtioBase + ((ulong)place * GuestPhysicalMap.VirtioSize);

    private static SpiLine LineOf(VirtualMachine vm, int place) => new(vm.Interrupts, GuestPhysicalMap.VirtioIntid + place);
}
