namespace Hypervisor.Model.Devices;

/// <summary>A place in a VM for one device, and what the device reaches from there. The hypervisor chooses address and interrupt.</summary>
/// <param name="Vm">The VM's name.</param>
/// <param name="Address">Guest-physical address of the register window.</param>
/// <param name="Interrupt">The device's own SPI; to be driven with the bus locked.</param>
/// <param name="Memory">The VM's RAM.</param>
/// <param name="Bus">For a device that acts by itself, as from a thread of its module's.</param>
public sealed record DeviceSlot(string Vm, ulong Address, IInterruptLine Interrupt, IGuestMemory Memory, IDeviceBus Bus)
{
    /// <summary>Bytes of a window: accesses beyond are the guest's fault.</summary>
    public const ulong Size = 0x1000;
}
