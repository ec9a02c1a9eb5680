using System;

namespace Cosmos.Core;

/// <summary>Registers of a device that somebody has for himself.</summary>
public sealed class MmioRegion
{
    private static readonly RangeClaims s_claims = new();

    private readonly nuint _base;
    private readonly ulong _size;

    private MmioRegion(PhysicalRange range)
    {
        _base = (nuint)range.Start;
        _size = range.Length;
    }

    /// <summary>Maps a device's registers for an owner. For start-up, which one thread does.</summary>
    /// <param name="owner">For people.</param>
    /// <param name="address">Physical, a multiple of 8.</param>
    /// <param name="size">Bytes, at least 1.</param>
    /// <exception cref="ArgumentException">The range is empty, not aligned, or no device's.</exception>
    /// <exception cref="InvalidOperationException">A part of it is the kernel's or another owner's.</exception>
    public static MmioRegion Claim(string owner, ulong address, ulong size)
    {
        PhysicalRange range = new(address, size);
        if (size == 0 || address % sizeof(ulong) != 0 || range.Length != size)
        {
            throw new ArgumentException($"{owner}: 0x{size:x} bytes at 0x{address:x} are no registers: give an address that is a multiple of 8 and a size above 0");
        }

        if (IsRam(range))
        {
            throw new ArgumentException($"{owner}: 0x{address:x} is RAM, not a device");
        }

        s_claims.Add(owner, range);
        KernelPageTable.MapDevice(range);
        return new MmioRegion(range);
    }

    /// <summary>What the kernel has mapped for itself.</summary>
    internal static void KeepForKernel(PhysicalRange range)
    {
        if (!range.IsEmpty)
        {
            s_claims.Add("the kernel", range);
        }
    }

    /// <param name="offset">A multiple of 4, within the region.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public uint Read32(uint offset) => Mmio.Read32(AddressOf(offset, sizeof(uint)));

    /// <param name="offset">A multiple of 4, within the region.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public void Write32(uint offset, uint value) => Mmio.Write32(AddressOf(offset, sizeof(uint)), value);

    /// <param name="offset">A multiple of 8, within the region.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public ulong Read64(uint offset) => Mmio.Read64(AddressOf(offset, sizeof(ulong)));

    /// <param name="offset">A multiple of 8, within the region.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public void Write64(uint offset, ulong value) => Mmio.Write64(AddressOf(offset, sizeof(ulong)), value);

    private static bool IsRam(PhysicalRange range)
    {
        RangeSet ram = KernelMemory.Map!.Ram;
        for (int i = 0; i < ram.Count; i++)
        {
            if (range.Start < ram[i].End && ram[i].Start < range.End)
            {
                return true;
            }
        }

        return false;
    }

    private nuint AddressOf(uint offset, uint size)
    {
        if (offset % size != 0 || offset + (ulong)size > _size)
        {
            throw new ArgumentOutOfRangeException(nameof(offset));
        }

        return _base + offset;
    }
}
