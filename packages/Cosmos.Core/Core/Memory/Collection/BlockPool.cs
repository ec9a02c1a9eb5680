namespace Cosmos.Core;

/// <summary>The heap's chunks and the free blocks in them.</summary>
public unsafe struct BlockPool
{
    /// <summary>The first chunk, or 0; each leads to the next.</summary>
    public ulong FirstChunk { get; private set; }

    /// <summary>Bytes of all chunks, tables included.</summary>
    public ulong Bytes { get; private set; }

    /// <summary>Adds a zeroed chunk of free blocks.</summary>
    public void Add(ulong chunk)
    {
        Link(chunk, chunks: 1);
        HeapChunk.Header(chunk)->Set(HeapChunk.FirstBlock, HeapChunk.Blocks - HeapChunk.FirstBlock, free: true);
    }

    /// <summary>Adds zeroed chunks that one object fills.</summary>
    public void AddHuge(ulong chunk, ulong chunks) => Link(chunk, chunks);

    /// <summary>Forgets chunks that one object filled.</summary>
    public void RemoveHuge(ulong chunk)
    {
        HeapChunkHeader* header = HeapChunk.Header(chunk);
        Bytes -= header->Chunks * HeapChunk.Size;
        if (FirstChunk == chunk)
        {
            FirstChunk = header->Next;
            return;
        }

        ulong before = FirstChunk;
        while (HeapChunk.Header(before)->Next != chunk)
        {
            before = HeapChunk.Header(before)->Next;
        }

        HeapChunk.Header(before)->Next = header->Next;
    }

    /// <summary>Takes so many blocks in a row.</summary>
    /// <returns>The first one's descriptor; null when there is no such row.</returns>
    public readonly HeapBlock* Take(int blocks)
    {
        for (ulong chunk = FirstChunk; chunk != 0; chunk = HeapChunk.Header(chunk)->Next)
        {
            HeapChunkHeader* header = HeapChunk.Header(chunk);
            int first = header->FreeBlocks < blocks ? 0 : header->FindFree(blocks);
            if (first != 0)
            {
                header->Set(first, blocks, free: false);
                return HeapChunk.Block(chunk, first);
            }
        }

        return null;
    }

    /// <summary>Gives blocks of a chunk back.</summary>
    public readonly void Give(HeapBlock* first, int blocks)
    {
        for (int i = 0; i < blocks; i++)
        {
            first[i].Kind = HeapBlockKind.Free;
        }

        ulong address = HeapChunk.AddressOf(first);
        HeapChunk.Header(HeapChunk.Of(address))->Set(HeapChunk.BlockOf(address), blocks, free: true);
    }

    private void Link(ulong chunk, ulong chunks)
    {
        HeapChunkHeader* header = HeapChunk.Header(chunk);
        header->Chunks = chunks;
        header->Next = FirstChunk;
        FirstChunk = chunk;
        Bytes += chunks * HeapChunk.Size;
    }
}
