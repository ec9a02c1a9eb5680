namespace Hypervisor.Model.Devices;

/// <summary>Bits of InterruptStatus (virtio 1.2, 4.2.2).</summary>
internal static class VirtioInterrupt
{
    internal const uint UsedBuffer = 1;
    internal const uint ConfigurationChange = 2;
}
