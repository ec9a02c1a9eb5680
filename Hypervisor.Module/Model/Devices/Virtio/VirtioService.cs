namespace Hypervisor.Model.Devices;

/// <summary>What a device has done with a chain of buffers.</summary>
public enum VirtioService
{
    /// <summary>It is served, well or with an error that it tells: the driver gets it back.</summary>
    Done,

    /// <summary>It stays first in its queue: the device has nothing for it yet.</summary>
    Later,

    /// <summary>It is not what the device's section of the specification asks for, and there is no place in it to say so.</summary>
    Malformed,
}
