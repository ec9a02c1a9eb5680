using System;
using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Core.Tests.Memory;

/// <summary>A heap in native memory with the kernel's part played on the host: chunks, stack words, the write barrier, the holding of all CPUs.</summary>
internal sealed unsafe class HeapWorld : IDisposable
{
    private readonly byte* _memory;
    private readonly BarrierState* _state;
    private readonly ManagedHeap* _heap;
    private readonly int _chunks;
    private int _nextChunk = 1;

    /// <param name="chunks">How much memory there is; the last half is for huge objects.</param>
    public HeapWorld(int chunks)
    {
        _chunks = chunks;
        nuint size = (nuint)chunks << HeapChunk.Shift;
        _memory = (byte*)NativeMemory.AlignedAlloc(size, (nuint)HeapChunk.Size);
        new Span<byte>(_memory, (int)size).Clear();
        _state = (BarrierState*)NativeMemory.AllocZeroed((nuint)sizeof(BarrierState));
        _state->WindowStart = (ulong)_memory;
        _state->Chunks = (byte*)NativeMemory.AllocZeroed(BarrierState.WindowChunks);
        _heap = (ManagedHeap*)NativeMemory.AllocZeroed((nuint)sizeof(ManagedHeap));
        Heap.Initialize(_state, (ulong)_memory);
        Heap.Sweeper.Poisons = true;
    }

    public ref ManagedHeap Heap => ref *_heap;

    /// <summary>The words of all stacks.</summary>
    public ulong[] Stack { get; } = new ulong[24];

    public int ChunksInUse => _nextChunk;

    public void Dispose()
    {
        NativeMemory.AlignedFree(_memory);
        NativeMemory.Free(_state->Chunks);
        NativeMemory.Free(_state);
        NativeMemory.Free(_heap);
    }

    /// <summary>Makes an object; 0 when memory is used up.</summary>
    public ulong New(ulong type, int length = 0)
    {
        ulong* probe = stackalloc ulong[3];
        probe[1] = type;
        probe[2] = (ulong)length;
        ulong size = ObjectShape.SizeOf((ulong)(probe + 1));
        ulong start = Take(size);
        if (start == 0)
        {
            return 0;
        }

        new Span<byte>((void*)start, (int)size).Clear();
        ((ulong*)start)[1] = type;
        if (length != 0)
        {
            ((ulong*)start)[2] = (ulong)length;
        }

        return start + 8;
    }

    /// <summary>Stores a reference as compiled code does.</summary>
    public void Store(ulong slot, ulong reference)
    {
        *(ulong*)slot = reference;
        if (_state->Marking != 0 && _state->KindOf(reference) != ChunkKind.None && *HeapChunk.Mark(reference) == _state->White)
        {
            *HeapChunk.Mark(reference) = Mark.Grey;
            *HeapChunk.GreyFlag(reference) = 1;
            _state->Shaded = 1;
        }
    }

    public bool IsObject(ulong reference) => *HeapChunk.Mark(reference) != Mark.None;

    /// <summary>A little of whatever a collection has to do; begins one when there is none.</summary>
    public void Step()
    {
        switch (Heap.Phase)
        {
            case CollectionPhase.Idle:
                Heap.BeginMarking();
                ShowStack();
                break;
            case CollectionPhase.Roots:
                Heap.EndRoots();
                break;
            case CollectionPhase.Mark:
                if (Heap.MarkStep(5))
                {
                    ShowStack();
                    Heap.TryEndMarking();
                }

                break;
            default:
                Heap.SweepStep();
                break;
        }
    }

    /// <summary>One whole collection that begins now.</summary>
    public void Collect()
    {
        while (Heap.Phase != CollectionPhase.Idle)
        {
            Step();
        }

        do
        {
            Step();
        }
        while (Heap.Phase != CollectionPhase.Idle);
    }

    private void ShowStack()
    {
        fixed (ulong* words = Stack)
        {
            Heap.Marker.ShadeWords((ulong)words, (ulong)(words + Stack.Length));
        }
    }

    private ulong Take(ulong size)
    {
        if (size > (HeapChunk.Blocks - HeapChunk.FirstBlock) * HeapChunk.BlockSize)
        {
            return TakeHuge(size);
        }

        int blocks = (int)((size + HeapChunk.BlockSize - 1) / HeapChunk.BlockSize);
        while (true)
        {
            ulong start = size > SizeClasses.Largest ? Heap.TakeBlocks(blocks) : Heap.TakeCell(SizeClasses.Of(size));
            if (start != 0)
            {
                return start;
            }

            if ((size > SizeClasses.Largest || !Heap.Refill(SizeClasses.Of(size))) && !AddChunk())
            {
                return 0;
            }
        }
    }

    private bool AddChunk()
    {
        if (_nextChunk == _chunks / 2)
        {
            return false;
        }

        Heap.AddChunk((ulong)_memory + ((ulong)_nextChunk++ << HeapChunk.Shift));
        return true;
    }

    /// <summary>There is room for one huge object at a time.</summary>
    private ulong TakeHuge(ulong size)
    {
        ulong chunk = (ulong)_memory + ((ulong)(_chunks / 2) << HeapChunk.Shift);
        if (_state->KindOf(chunk) != ChunkKind.None)
        {
            return 0;
        }

        new Span<byte>((void*)chunk, HeapChunk.FirstBlock << HeapChunk.BlockShift).Clear();
        return Heap.AddHuge(chunk, (size + (HeapChunk.FirstBlock * HeapChunk.BlockSize) + HeapChunk.Size - 1) >> HeapChunk.Shift);
    }
}
