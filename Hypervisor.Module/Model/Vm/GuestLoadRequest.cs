using System;

namespace Hypervisor.Model.Vm;

/// <summary>What <see cref="GuestLoadPlanner"/> has to place: either a kernel with or without an initrd, or a ROM.</summary>
public ref struct GuestLoadRequest
{
    /// <summary>The kernel file; empty when a ROM is given.</summary>
    public ReadOnlySpan<byte> Kernel;

    /// <summary>The firmware file.</summary>
    public ReadOnlySpan<byte> Rom;

    /// <summary>Whether <see cref="Rom"/> is what starts.</summary>
    public bool IsRom;

    /// <summary>Where to put the kernel as it is; null to go by its format.</summary>
    public ulong? LoadAddress;

    /// <summary>Bytes of the initrd; 0 for none.</summary>
    public int InitrdLength;

    /// <summary>Guest RAM in bytes.</summary>
    public ulong MemorySize;
}
