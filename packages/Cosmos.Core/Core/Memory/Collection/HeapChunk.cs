namespace Cosmos.Core;

/// <summary>
/// How the heap divides memory: chunks of 2 MiB, aligned so, of 256 blocks of 8 KiB, of granules of 16 bytes. The first 16
/// blocks of a chunk are its tables. A granule's mark is the byte at chunk + granule number; the marks of the tables' own granules
/// are never used, and that is where the chunk keeps grey flags, header and block descriptors.
/// </summary>
public static unsafe class HeapChunk
{
    public const int Shift = 21;
    public const ulong Size = 1UL << Shift;
    public const int BlockShift = 13;
    public const ulong BlockSize = 1UL << BlockShift;
    public const int GranuleShift = 4;
    public const ulong GranuleSize = 1UL << GranuleShift;

    /// <summary>Blocks of a chunk, its tables included.</summary>
    public const int Blocks = 256;

    /// <summary>The first block that holds objects.</summary>
    public const int FirstBlock = 16;

    /// <summary>Marks of one block.</summary>
    public const int MarksOfBlock = (int)(BlockSize / GranuleSize);

    private const int HeaderOffset = Blocks;

    public static ulong Of(ulong address) => address & ~(Size - 1);

    public static int BlockOf(ulong address) => (int)((address >> BlockShift) & (Blocks - 1));

    public static ulong AddressOf(ulong chunk, int block) => chunk + ((ulong)block << BlockShift);

    /// <summary>The mark of the object whose first granule or reference that is.</summary>
    public static byte* Mark(ulong address) => (byte*)(Of(address) + ((address & (Size - 1)) >> GranuleShift));

    /// <summary>One byte for each block: not 0 when an object in it may be grey.</summary>
    public static byte* GreyFlag(ulong address) => (byte*)(Of(address) + (ulong)BlockOf(address));

    public static HeapChunkHeader* Header(ulong chunk) => (HeapChunkHeader*)(chunk + HeaderOffset);

    public static HeapBlock* Block(ulong chunk, int block) => (HeapBlock*)(chunk + ((ulong)block * (ulong)sizeof(HeapBlock)));

    /// <summary>The first byte of the block that a descriptor describes.</summary>
    public static ulong AddressOf(HeapBlock* block)
    {
        ulong chunk = Of((ulong)block);
        return AddressOf(chunk, (int)(((ulong)block - chunk) / (ulong)sizeof(HeapBlock)));
    }
}
