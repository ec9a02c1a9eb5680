using System.Numerics;

namespace Cosmos.Core;

/// <summary>
/// The sizes of cells: each multiple of 16 up to 128, then four to each doubling, up to 4096 bytes. So a cell is at most a
/// quarter larger than what is asked for, beyond the 15 bytes of rounding.
/// </summary>
public static class SizeClasses
{
    public const int Count = FineCount + (5 * 4);

    /// <summary>The largest cell; larger objects get blocks of their own.</summary>
    public const ulong Largest = 4096;

    private const int FineCount = 8;
    private const int FineShift = 7;

    /// <summary>The class of a size in bytes, at least 1 and at most <see cref="Largest"/>.</summary>
    public static int Of(ulong size)
    {
        if (size <= 1UL << FineShift)
        {
            return (int)((size + 15) >> 4) - 1;
        }

        int log = BitOperations.Log2(size - 1);
        int quarter = (int)((size - 1) >> (log - 2)) & 3;
        return FineCount + ((log - FineShift) * 4) + quarter;
    }

    /// <summary>Bytes of the cells of a class, a multiple of 16.</summary>
    public static ulong CellSize(int sizeClass)
    {
        if (sizeClass < FineCount)
        {
            return (ulong)(sizeClass + 1) << 4;
        }

        int log = FineShift + ((sizeClass - FineCount) >> 2);
        return (1UL << log) + ((ulong)(((sizeClass - FineCount) & 3) + 1) << (log - 2));
    }
}
