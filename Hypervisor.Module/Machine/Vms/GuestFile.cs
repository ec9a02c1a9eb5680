using System;
using Cosmos.Core;

namespace Hypervisor.Machine;

/// <summary>A guest's kernel, initrd or ROM as it lies in memory: part of the archive, or of the kernel image.</summary>
internal readonly unsafe struct GuestFile(ulong address, int length)
{
    public int Length { get; } = length;

    public ReadOnlySpan<byte> Bytes => new((void*)address, Length);

    /// <summary>Of an array that is never let go; the kernel's objects stay where they are.</summary>
    public static GuestFile FromArray(byte[] bytes)
    {
        fixed (byte* start = bytes)
        {
            return new GuestFile((ulong)start, bytes.Length);
        }
    }

    public static GuestFile FromRange(PhysicalRange range) => new(range.Start, (int)range.Length);
}
