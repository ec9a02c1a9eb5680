using System;

namespace Cosmos.Core;

/// <summary>Gives back what was not reached, a block at a time.</summary>
public unsafe struct Sweeper
{
    private const byte Poison = 0xDB;

    private ulong _chunk;
    private int _block;

    /// <summary>Whether there is more to do.</summary>
    public readonly bool IsActive => _chunk != 0;

    /// <summary>Bytes given back by the present sweep, in cells and blocks.</summary>
    public ulong Freed { get; private set; }

    /// <summary>Fills what it gives back with a value that is no reference: for tests.</summary>
    public bool Poisons { get; set; }

    /// <summary>Chunks of a huge object that were given back by the last step, or 0; the caller owns them.</summary>
    public ulong HugeChunk { get; internal set; }

    public ulong HugeChunks { get; private set; }

    public void Begin(ulong firstChunk)
    {
        _chunk = firstChunk;
        _block = HeapChunk.FirstBlock;
        Freed = 0;
    }

    /// <summary>Sweeps the next block of the present chunk that is in use and was so when the sweep began; at its end goes to the next chunk.</summary>
    /// <param name="heap">Whose.</param>
    public void Step(ref ManagedHeap heap)
    {
        ulong chunk = _chunk;
        bool isHuge = HeapChunk.Header(chunk)->Chunks > 1;
        while (!isHuge && _block < HeapChunk.Blocks)
        {
            HeapBlock* block = HeapChunk.Block(chunk, _block);
            _block += block->Kind == HeapBlockKind.Large ? block->Span : 1;
            if (block->Swept != heap.Collections && Sweep(ref heap, block))
            {
                return;
            }
        }

        _chunk = HeapChunk.Header(chunk)->Next;
        _block = HeapChunk.FirstBlock;
        if (isHuge)
        {
            SweepHuge(ref heap, chunk);
        }
    }

    private bool Sweep(ref ManagedHeap heap, HeapBlock* block)
    {
        switch (block->Kind)
        {
            case HeapBlockKind.Cells:
                SweepCells(ref heap, block);
                return true;
            case HeapBlockKind.Large:
                SweepLarge(ref heap, block);
                return true;
            default:
                return false;
        }
    }

    private void SweepCells(ref ManagedHeap heap, HeapBlock* block)
    {
        byte white = heap.White;
        ulong size = block->CellSize;
        ulong start = HeapChunk.AddressOf(block);
        int live = 0;
        block->FreeCells = 0;
        for (int i = block->Cells - 1; i >= 0; i--)
        {
            ulong cell = start + ((ulong)i * size);
            byte* mark = HeapChunk.Mark(cell);
            if (*mark == white)
            {
                *mark = Mark.None;
                Freed += size;
                Spoil(cell, size);
            }
            else if (*mark != Mark.None)
            {
                live++;
                continue;
            }

            CellAllocator.Free(block, cell);
        }

        block->Swept = heap.Collections;
        if (live == 0)
        {
            heap.Blocks.Give(block, 1);
        }
        else if (block->FreeCells != 0)
        {
            heap.Cells.List(block);
        }
    }

    private void SweepLarge(ref ManagedHeap heap, HeapBlock* block)
    {
        ulong start = HeapChunk.AddressOf(block);
        block->Swept = heap.Collections;
        if (*HeapChunk.Mark(start) == heap.White)
        {
            *HeapChunk.Mark(start) = Mark.None;
            Freed += (ulong)block->Span << HeapChunk.BlockShift;
            Spoil(start, HeapChunk.BlockSize);
            ((ulong*)start)[1] = 0;
            heap.Blocks.Give(block, block->Span);
        }
    }

    private void SweepHuge(ref ManagedHeap heap, ulong chunk)
    {
        HeapBlock* block = HeapChunk.Block(chunk, HeapChunk.FirstBlock);
        ulong start = HeapChunk.AddressOf(block);
        if (block->Swept == heap.Collections || *HeapChunk.Mark(start) != heap.White)
        {
            return;
        }

        HugeChunk = chunk;
        HugeChunks = HeapChunk.Header(chunk)->Chunks;
        Freed += HugeChunks * HeapChunk.Size;
        heap.ForgetHuge(chunk);
    }

    private readonly void Spoil(ulong start, ulong size)
    {
        if (Poisons)
        {
            new Span<byte>((void*)start, (int)size).Fill(Poison);
        }
    }
}
