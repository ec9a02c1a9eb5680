using System.Collections.Generic;

namespace Hypervisor.Model.Vm;

/// <summary>How a guest is laid out and entered; the same plan serves the first start and every SYSTEM_RESET.</summary>
public sealed class GuestLoadPlan
{
    /// <summary>To be filled in this order.</summary>
    public List<GuestSegment> Segments { get; } = new();

    /// <summary>Guest-physical address of the first instruction of vCPU 0.</summary>
    public ulong EntryPoint { get; internal set; }

    /// <summary>Where the device tree goes; <see cref="GuestDeviceTree.Capacity"/> bytes are kept free there.</summary>
    public ulong DeviceTreeAddress { get; internal set; }

    /// <summary>x0 of vCPU 0 at its first instruction: the device tree for a kernel, 0 for a ROM.</summary>
    public ulong FirstArgument { get; internal set; }

    /// <summary>Guest-physical address of the initrd; 0 when there is none.</summary>
    public ulong InitrdAddress { get; internal set; }

    /// <summary>Bytes.</summary>
    public int InitrdLength { get; internal set; }
}
