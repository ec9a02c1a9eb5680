using System;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Vm;

/// <summary>What differs from VM to VM in the device tree that a guest gets.</summary>
public ref struct GuestDeviceTreeOptions
{
    /// <summary>1 to <see cref="VmConfig.MaximumVcpuCount"/>.</summary>
    public int VcpuCount;

    /// <summary>Guest RAM in bytes.</summary>
    public ulong MemorySize;

    public SmcccConduit Conduit;

    /// <summary>The version that PSCI_VERSION answers.</summary>
    public PsciVersion Psci;

    /// <summary>Whether the CPUs have no idle states, as on a machine whose PSCI has none.</summary>
    public bool HasNoIdleStates;

    /// <summary>Whether there is a PL031.</summary>
    public bool HasClock;

    /// <summary>Virtio devices, from the first place on.</summary>
    public int VirtioCount;

    /// <summary>Devices of modules.</summary>
    public ReadOnlySpan<PlacedDevice> Devices;

    /// <summary>The command line, ASCII; empty for none.</summary>
    public string BootArguments;

    /// <summary>Guest-physical address of the initrd.</summary>
    public ulong InitrdAddress;

    /// <summary>Bytes; 0 for none.</summary>
    public int InitrdLength;

    /// <summary>compatible of the CPUs, e.g. <c>arm,cortex-a72</c>; <c>arm,armv8</c> when empty.</summary>
    public ReadOnlySpan<byte> CpuCompatible;

    /// <summary>8 random bytes, or empty.</summary>
    public ReadOnlySpan<byte> KaslrSeed;

    /// <summary>Random bytes, 32 as QEMU gives them, or empty.</summary>
    public ReadOnlySpan<byte> RngSeed;
}
