using System;
using Cosmos.Core.DeviceTree;

namespace Hypervisor.Model.Devices;

/// <summary>
/// A device that a module gives to a VM: its registers, and its node in the guest's device tree. Reads, writes and resets come with
/// the VM's bus locked and interrupts masked, on a vCPU's own thread: they neither allocate, wait nor throw.
/// </summary>
public abstract class GuestDevice : IMmioDevice
{
    /// <summary>The node's <c>compatible</c>, ASCII; several are separated by a NUL.</summary>
    public abstract ReadOnlySpan<byte> Compatible { get; }

    public abstract ulong Read(ulong offset, int size);

    public abstract void Write(ulong offset, int size, ulong value);

    /// <summary>State after power-on and after a reset of the VM.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>Writes properties of the device's node beside <c>compatible</c>, <c>reg</c> and <c>interrupts</c>.</summary>
    public virtual void Describe(ref FlattenedDeviceTreeWriter node)
    {
    }
}
