namespace Hypervisor.Model.Devices;

/// <summary>A kind of virtio device, as its transport uses it. It does not throw, whatever a guest's buffers hold.</summary>
public interface IVirtioDevice
{
    /// <summary>Device ID (virtio 1.2, 5).</summary>
    uint Id { get; }

    /// <summary>Feature bits of this kind of device.</summary>
    ulong Features { get; }

    int QueueCount { get; }

    /// <summary>A byte of the device's configuration space; 0 where there is none. None of it can be written.</summary>
    byte ReadConfig(ulong offset);

    /// <summary>Serves one chain.</summary>
    /// <param name="queue">0 to <see cref="QueueCount"/> - 1.</param>
    /// <param name="chain">The driver's buffers, from their begin.</param>
    VirtioService Serve(int queue, VirtioChain chain);

    /// <summary>The driver, or the VM's reset, starts anew.</summary>
    void Reset();
}
