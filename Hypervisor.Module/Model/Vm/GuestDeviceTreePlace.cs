namespace Hypervisor.Model.Vm;

/// <summary>Where the device tree goes.</summary>
internal enum GuestDeviceTreePlace
{
    /// <summary>The next 2 MiB boundary behind the initrd's place, for kernels.</summary>
    BehindInitrd,

    /// <summary>The first byte of RAM, and an error if that is taken.</summary>
    RamStart,

    /// <summary>The first byte of RAM if that is free, else behind the initrd's place.</summary>
    RamStartIfFree,
}
