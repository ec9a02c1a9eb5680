namespace Hypervisor.Model.Devices;

/// <summary>Bits of the device status field (virtio 1.2, 2.1).</summary>
internal static class VirtioStatus
{
    internal const uint Acknowledge = 1;
    internal const uint Driver = 2;
    internal const uint DriverOk = 4;
    internal const uint FeaturesOk = 8;
    internal const uint NeedsReset = 64;
    internal const uint Failed = 128;

    /// <summary>What a driver can set, as far as nothing is to be agreed to.</summary>
    internal const uint DriversOwn = Acknowledge | Driver | Failed;
}
