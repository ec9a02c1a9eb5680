using System;
using Cosmos.Core;

namespace Hypervisor.Machine;

/// <summary>A guest's kernel, initrd or ROM as it lies in memory: part of the archive, or of the kernel image.</summary>
internal readonly unsafe struct GuestFile(ulong address, int length)
{
    public int Length { get; } = length;

    public ReadOnlySpan<byte> Bytes => new((void*)address, Length);

    public static GuestFile FromRange(PhysicalRange range) => new(range.Start, (int)range.Length);
}
