using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>A VM's virtio devices, in the order of their places: a console, entropy, and the disk if there is one.</summary>
internal sealed class VmVirtio
{
    private const int WithoutDisk = 2;

    private readonly VirtioMmio[] _devices;

    /// <param name="vm">With its memory, its interrupts and its console there.</param>
    /// <param name="ram">What the devices may reach.</param>
    /// <param name="random">Where the entropy's seed comes from.</param>
    /// <param name="disk">Null when vm.conf names none.</param>
    public VmVirtio(VirtualMachine vm, IGuestMemory ram, RandomGenerator random, VmDisk? disk)
    {
        RandomGenerator entropy = new();
        random.SeedChild(entropy);
        _devices = new VirtioMmio[disk is null ? WithoutDisk : WithoutDisk + 1];
        Put(0, new VirtioConsole(vm.Console), vm, ram);
        Put(1, new VirtioEntropy(entropy), vm, ram);
        if (disk is not null)
        {
            Put(WithoutDisk, new VirtioBlock(disk, isReadOnly: false, vm.Name), vm, ram);
        }
    }

    /// <summary>How many there are.</summary>
    public static int CountOf(VmConfig config) => config.Disk.Length == 0 ? WithoutDisk : WithoutDisk + 1;

    public void AddTo(MmioBus bus)
    {
        for (int i = 0; i < _devices.Length; i++)
        {
            bus.TryAdd(GuestPhysicalMap.VirtioBase + ((ulong)i * GuestPhysicalMap.VirtioSize), GuestPhysicalMap.VirtioSize, _devices[i]);
        }
    }

    /// <summary>With the VM's bus locked.</summary>
    public void Reset()
    {
        foreach (VirtioMmio device in _devices)
        {
            device.Reset();
        }
    }

    private void Put(int place, IVirtioDevice device, VirtualMachine vm, IGuestMemory ram) =>
        _devices[place] = new VirtioMmio(device, ram, new SpiLine(vm.Interrupts, GuestPhysicalMap.VirtioIntid + place));
}
