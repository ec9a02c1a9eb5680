using System.Runtime.CompilerServices;

namespace Cosmos.Core;

/// <summary>What the heap keeps of a chunk. At most 256 bytes: see <see cref="HeapChunk"/>.</summary>
public struct HeapChunkHeader
{
    /// <summary>The next chunk, or 0.</summary>
    public ulong Next;

    /// <summary>How many chunks belong together: more than one only for an object that one cannot hold.</summary>
    public ulong Chunks;

    /// <summary>Free blocks, and which ones: a 1 for each.</summary>
    public int FreeBlocks;
    public FreeMap Free;

    [InlineArray(4)]
    public struct FreeMap
    {
        private ulong _first;
    }

    public bool IsFree(int block) => (Free[block >> 6] >> (block & 63) & 1) != 0;

    /// <summary>Takes blocks out of the map, or gives them back.</summary>
    public void Set(int block, int count, bool free)
    {
        for (int i = block; i < block + count; i++)
        {
            ulong bit = 1UL << (i & 63);
            Free[i >> 6] = free ? Free[i >> 6] | bit : Free[i >> 6] & ~bit;
        }

        FreeBlocks += free ? count : -count;
    }

    /// <summary>The first of so many free blocks in a row, or 0.</summary>
    public int FindFree(int count)
    {
        int run = 0;
        for (int i = HeapChunk.FirstBlock; i < HeapChunk.Blocks; i++)
        {
            run = IsFree(i) ? run + 1 : 0;
            if (run == count)
            {
                return i - count + 1;
            }
        }

        return 0;
    }
}
