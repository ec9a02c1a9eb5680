namespace Hypervisor.Model.Devices;

/// <summary>Register offsets of the MMIO transport (virtio 1.2, 4.2.2), and what the constant ones read as.</summary>
internal static class VirtioMmioRegister
{
    internal const ulong MagicValue = 0x000;
    internal const ulong Version = 0x004;
    internal const ulong DeviceId = 0x008;
    internal const ulong VendorId = 0x00C;
    internal const ulong DeviceFeatures = 0x010;
    internal const ulong DeviceFeaturesSelect = 0x014;
    internal const ulong DriverFeatures = 0x020;
    internal const ulong DriverFeaturesSelect = 0x024;
    internal const ulong QueueSelect = 0x030;
    internal const ulong QueueSizeMaximum = 0x034;
    internal const ulong QueueSize = 0x038;
    internal const ulong QueueReady = 0x044;
    internal const ulong QueueNotify = 0x050;
    internal const ulong InterruptStatus = 0x060;
    internal const ulong InterruptAcknowledge = 0x064;
    internal const ulong Status = 0x070;
    internal const ulong QueueDescriptorsLow = 0x080;
    internal const ulong QueueDescriptorsHigh = 0x084;
    internal const ulong QueueDriverLow = 0x090;
    internal const ulong QueueDriverHigh = 0x094;
    internal const ulong QueueDeviceLow = 0x0A0;
    internal const ulong QueueDeviceHigh = 0x0A4;

    /// <summary>Length and base of a shared memory region, four words. There is none: all ones.</summary>
    internal const ulong SharedMemory = 0x0B0;
    internal const ulong SharedMemoryEnd = 0x0C0;

    internal const ulong ConfigGeneration = 0x0FC;
    internal const ulong Config = 0x100;

    internal const uint Magic = 0x7472_6976; // "virt"
    internal const uint CurrentVersion = 2;
    internal const uint Vendor = 0x4D53_4F43; // "COSM"
}
