namespace Cosmos.Core;

/// <summary>Memory for objects that no cell can hold: blocks of a chunk, or chunks of their own.</summary>
internal static class LargeObjects
{
    private const ulong LargestInChunk = (HeapChunk.Blocks - HeapChunk.FirstBlock) * HeapChunk.BlockSize;
    private const ulong Tables = HeapChunk.FirstBlock * HeapChunk.BlockSize;

    /// <returns>0 when memory is used up.</returns>
    public static ulong Take(ulong size) => size <= LargestInChunk ? TakeBlocks(size) : TakeChunks(size);

    private static ulong TakeBlocks(ulong size)
    {
        int blocks = (int)((size + HeapChunk.BlockSize - 1) >> HeapChunk.BlockShift);
        int failures = 0;
        while (true)
        {
            GarbageCollector.Pay(blocks);
            ulong daif = Heap.Enter();
            ulong start = Heap.State.TakeBlocks(blocks);
            Heap.Leave(daif);
            if (start != 0 || !Heap.TryMakeRoom(failures++))
            {
                return start;
            }
        }
    }

    private static ulong TakeChunks(ulong size)
    {
        ulong chunks = (size + Tables + HeapChunk.Size - 1) >> HeapChunk.Shift;
        GarbageCollector.Pay((int)chunks * HeapChunk.Blocks);
        ulong chunk = Heap.TakeChunks(chunks);
        if (chunk == 0)
        {
            GarbageCollector.TryCollect();
            chunk = Heap.TakeChunks(chunks);
        }

        if (chunk == 0)
        {
            return 0;
        }

        ulong daif = Heap.Enter();
        ulong start = Heap.State.AddHuge(chunk, chunks);
        Heap.Leave(daif);
        return start;
    }
}
