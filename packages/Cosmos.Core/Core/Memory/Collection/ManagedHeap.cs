namespace Cosmos.Core;

/// <summary>
/// The heap's memory and the state of its collection, without locks, stacks or hardware: the caller holds a lock, brings chunks and
/// shows the roots. Objects never move.
/// </summary>
public unsafe struct ManagedHeap
{
    /// <summary>Garbage that is at least let gather before a collection, in bytes: so that its two stops are rare.</summary>
    public const ulong LeastGarbage = 1 << 20;

    /// <summary>How many objects the marker can keep in mind; more are found by their marks.</summary>
    private const int QueueBlocks = 4;

    /// <summary>Its fields are public for the parts of the heap; nobody else has a use for them.</summary>
    public BlockPool Blocks;
    public CellAllocator Cells;
    public Marker Marker;
    public Sweeper Sweeper;

    private BarrierState* _state;

    /// <summary>What the collection is doing.</summary>
    public CollectionPhase Phase { get; private set; }

    /// <summary>Bytes of all objects and of garbage that is not yet given back, in cells and blocks.</summary>
    public ulong Used { get; private set; }

    /// <summary>The number of <see cref="Used"/> bytes from which on a collection is due.</summary>
    public ulong Trigger { get; set; }

    /// <summary>Collections that have marked all they should.</summary>
    public uint Collections { get; private set; }

    /// <summary>The mark of what the collection has not reached.</summary>
    public readonly byte White => (byte)_state->White;

    /// <summary>Starts an empty heap; nothing is collected before a trigger is set.</summary>
    /// <param name="state">Zeroed, but for the window and its chunk kinds.</param>
    /// <param name="firstChunk">A zeroed chunk in the window.</param>
    public void Initialize(BarrierState* state, ulong firstChunk)
    {
        _state = state;
        state->White = Mark.Even;
        Trigger = ulong.MaxValue;
        Blocks.Add(firstChunk);
        HeapBlock* queue = Blocks.Take(QueueBlocks);
        for (int i = 0; i < QueueBlocks; i++)
        {
            queue[i].Kind = HeapBlockKind.Reserved;
        }

        Marker = new Marker(state, (ulong*)HeapChunk.AddressOf(queue), QueueBlocks * (int)HeapChunk.BlockSize / sizeof(ulong));
        Marker.Cover(firstChunk, 1);
        state->SetKind(firstChunk, ChunkKind.Head);
    }

    /// <summary>Adds a zeroed chunk in the window.</summary>
    public void AddChunk(ulong chunk)
    {
        _state->SetKind(chunk, ChunkKind.Head);
        Marker.Cover(chunk, 1);
        Blocks.Add(chunk);
    }

    /// <summary>Takes memory for an object of at most <see cref="SizeClasses.Largest"/> bytes, of any content but for a type of null.</summary>
    /// <returns>Its address, or 0: then <see cref="Refill"/>.</returns>
    public ulong TakeCell(int sizeClass)
    {
        ulong cell = Cells.Take(sizeClass);
        if (cell != 0)
        {
            *HeapChunk.Mark(cell) = Marker.Black;
            Used += SizeClasses.CellSize(sizeClass);
        }

        return cell;
    }

    /// <summary>Finds more cells of a class; false when that needs another chunk.</summary>
    public bool Refill(int sizeClass)
    {
        if (Cells.TryNext(sizeClass))
        {
            return true;
        }

        HeapBlock* block = Blocks.Take(1);
        if (block == null)
        {
            return false;
        }

        block->Swept = Collections;
        Cells.Use(block, sizeClass);
        return true;
    }

    /// <summary>Takes blocks for an object that no cell can hold.</summary>
    /// <returns>Its address, or 0: that needs another chunk.</returns>
    public ulong TakeBlocks(int blocks)
    {
        HeapBlock* first = Blocks.Take(blocks);
        if (first == null)
        {
            return 0;
        }

        Occupy(first, blocks);
        Used += (ulong)blocks << HeapChunk.BlockShift;
        return HeapChunk.AddressOf(first);
    }

    /// <summary>Adds chunks in the window for an object that one cannot hold; their first bytes, the tables of one chunk, are zero.</summary>
    /// <returns>Its address.</returns>
    public ulong AddHuge(ulong chunk, ulong chunks)
    {
        _state->SetKind(chunk, ChunkKind.Head);
        for (ulong i = 1; i < chunks; i++)
        {
            _state->SetKind(chunk + (i << HeapChunk.Shift), ChunkKind.Rest);
        }

        Marker.Cover(chunk, chunks);
        Blocks.AddHuge(chunk, chunks);
        Occupy(HeapChunk.Block(chunk, HeapChunk.FirstBlock), HeapChunk.Blocks - HeapChunk.FirstBlock);
        Used += chunks << HeapChunk.Shift;
        return HeapChunk.AddressOf(chunk, HeapChunk.FirstBlock);
    }

    /// <summary>Begins a collection, while all CPUs are held; the caller then shows all stacks by <see cref="Marker.ShadeWord"/>.</summary>
    public void BeginMarking()
    {
        Marker.Flip();
        _state->Marking = 1;
        Phase = CollectionPhase.Roots;
    }

    /// <summary>All roots outside stacks have been shown.</summary>
    public void EndRoots() => Phase = CollectionPhase.Mark;

    /// <summary>Marks a little.</summary>
    /// <returns>Whether it is time to hold all CPUs, show the stacks again and try <see cref="TryEndMarking"/>.</returns>
    public bool MarkStep(int budget)
    {
        Marker.FirstChunk = Blocks.FirstChunk;
        return Marker.Step(budget);
    }

    /// <summary>Ends the marking if the stacks, which the caller has just shown, led to nothing new. All CPUs are still held.</summary>
    public bool TryEndMarking()
    {
        if (!Marker.IsDone)
        {
            return false;
        }

        _state->Marking = 0;
        Collections++;
        Cells.Clear();
        Sweeper.Begin(Blocks.FirstChunk);
        Phase = CollectionPhase.Sweep;
        return true;
    }

    /// <summary>Sweeps a block. If <see cref="Sweeper.HugeChunk"/> is not 0 then, those chunks are the caller's.</summary>
    public void SweepStep()
    {
        ulong before = Sweeper.Freed;
        Sweeper.Step(ref this);
        Used -= Sweeper.Freed - before;
        if (!Sweeper.IsActive)
        {
            Phase = CollectionPhase.Idle;
            Trigger = Used + (Used / 2 > LeastGarbage ? Used / 2 : LeastGarbage);
        }
    }

    /// <summary>For the sweeper: the chunks of a huge object are no longer the heap's.</summary>
    internal void ForgetHuge(ulong chunk)
    {
        Blocks.RemoveHuge(chunk);
        for (ulong i = 0; i < HeapChunk.Header(chunk)->Chunks; i++)
        {
            _state->SetKind(chunk + (i << HeapChunk.Shift), ChunkKind.None);
        }
    }

    private void Occupy(HeapBlock* first, int blocks)
    {
        for (int i = 0; i < blocks; i++)
        {
            first[i].Kind = i == 0 ? HeapBlockKind.Large : HeapBlockKind.LargeRest;
            first[i].Span = i == 0 ? blocks : i;
        }

        first->Swept = Collections;
        ulong start = HeapChunk.AddressOf(first);
        ((ulong*)start)[0] = 0;
        ((ulong*)start)[1] = 0;
        *HeapChunk.Mark(start) = Marker.Black;
    }
}
