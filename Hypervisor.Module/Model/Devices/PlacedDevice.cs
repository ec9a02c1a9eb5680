namespace Hypervisor.Model.Devices;

/// <summary>A module's device in its place.</summary>
/// <param name="Name">As the VM's configuration has it.</param>
/// <param name="Address">Guest-physical address of the register window, of <see cref="DeviceSlot.Size"/> bytes.</param>
/// <param name="Spi">Its interrupt, as device trees number it: INTID less 32.</param>
public readonly record struct PlacedDevice(string Name, ulong Address, uint Spi, GuestDevice Device);
