namespace Hypervisor.Model.Devices;

/// <summary>Feature bits of the transport and the queues (virtio 1.2, 6). No others of them are offered.</summary>
internal static class VirtioFeature
{
    /// <summary>VIRTIO_F_VERSION_1: not the legacy interface.</summary>
    internal const ulong Version1 = 1UL << 32;
}
