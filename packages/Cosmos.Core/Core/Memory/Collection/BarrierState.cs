using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>
/// What the write barrier reads and writes; assembly takes its offsets from here. The barrier is the only code that marks
/// without the heap's lock, so all it does is store single bytes.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct BarrierState
{
    /// <summary>The window in which all chunks lie, in chunks: 64 GiB.</summary>
    public const int WindowChunks = 1 << 15;

    /// <summary>Not 0 while a collection marks.</summary>
    public ulong Marking;

    /// <summary>The first address of the window, a multiple of <see cref="HeapChunk.Size"/>.</summary>
    public ulong WindowStart;

    /// <summary>A byte for each chunk of the window: see <see cref="ChunkKind"/>.</summary>
    public byte* Chunks;

    /// <summary>The mark of objects that the collection has not reached.</summary>
    public ulong White;

    /// <summary>Not 0 when an object became grey since the marker last set it to 0.</summary>
    public ulong Shaded;

    /// <summary>What lies at an address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ChunkKind KindOf(ulong address)
    {
        ulong index = (address - WindowStart) >> HeapChunk.Shift;
        return index < WindowChunks ? (ChunkKind)Chunks[index] : ChunkKind.None;
    }

    /// <summary>Notes what lies in a chunk of the window.</summary>
    public readonly void SetKind(ulong chunk, ChunkKind kind) => Chunks[(chunk - WindowStart) >> HeapChunk.Shift] = (byte)kind;

    /// <summary>Whether so much memory lies in the window.</summary>
    public readonly bool Covers(ulong chunk, ulong chunks)
    {
        ulong index = (chunk - WindowStart) >> HeapChunk.Shift;
        return index < WindowChunks && chunks <= WindowChunks - index;
    }
}

/// <summary>What a part of the window is to the heap.</summary>
public enum ChunkKind : byte
{
    /// <summary>No object of the heap.</summary>
    None,

    /// <summary>A chunk with its tables.</summary>
    Head,

    /// <summary>The rest of an object that began in a chunk before.</summary>
    Rest,
}
