namespace Hypervisor.Model.Devices;

/// <summary>
/// A VM's bus. Whoever holds it has the VM's devices for itself; it is held while a device answers. Between the two calls interrupts
/// are masked: as short as can be, and no waiting.
/// </summary>
public interface IDeviceBus
{
    /// <summary>Waits for the bus and takes it.</summary>
    /// <returns>What <see cref="Release"/> wants back.</returns>
    ulong Acquire();

    void Release(ulong state);
}
