using System.Collections.Generic;
using Cosmos.Core;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>
/// The devices that modules give to a VM, in the order in which its configuration names them. Each gets a window and an interrupt of
/// what QEMU's virt machine keeps for devices that its user adds.
/// </summary>
internal sealed class VmDevices : IDeviceBus
{
    private readonly VirtualMachine _vm;
    private readonly PlacedDevice[] _placed;

    /// <param name="vm">With its memory and its interrupts there.</param>
    /// <param name="config">Which devices there are; names that are not in <paramref name="types"/> are not meant for here.</param>
    /// <param name="ram">What the devices may reach.</param>
    public VmDevices(VirtualMachine vm, VmConfig config, IGuestMemory ram, GuestDeviceTypes types)
    {
        _vm = vm;
        List<PlacedDevice> placed = [];
        foreach (string name in config.Devices)
        {
            if (types.IsOffered(name))
            {
                uint spi = GuestPhysicalMap.ModuleSpi + (uint)placed.Count;
                ulong address = GuestPhysicalMap.ModuleDevicesBase + ((ulong)placed.Count * DeviceSlot.Size);
                SpiLine line = new(vm.Interrupts, GuestPhysicalMap.FirstSpiIntid + (int)spi);
                placed.Add(new PlacedDevice(name, address, spi, types.Create(name, new DeviceSlot(vm.Name, address, line, ram, this))));
            }
        }

        _placed = placed.ToArray();
    }

    public PlacedDevice[] Placed => _placed;

    public void AddTo(MmioBus bus)
    {
        foreach (PlacedDevice placed in _placed)
        {
            bus.TryAdd(placed.Address, DeviceSlot.Size, placed.Device);
        }
    }

    /// <summary>With the VM's bus locked.</summary>
    public void Reset()
    {
        foreach (PlacedDevice placed in _placed)
        {
            placed.Device.Reset();
        }
    }

    ulong IDeviceBus.Acquire() => _vm.BusLock.Acquire();

    void IDeviceBus.Release(ulong state) => _vm.BusLock.Release(state);
}
