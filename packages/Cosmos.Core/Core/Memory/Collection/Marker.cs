using System.Threading;

namespace Cosmos.Core;

/// <summary>
/// Finds what can be reached, a little at a time, while the program runs. Black objects have been looked at, or are to be by the queue;
/// grey ones are found by their marks. The barrier makes grey whatever is stored anywhere, so no black object ever holds the only
/// reference to a white one, and when no grey object is left and none is on a stack, all white ones are garbage.
/// </summary>
public unsafe struct Marker
{
    /// <summary>Work of looking at one block for grey objects, in references.</summary>
    private const int BlockWork = 64;
    private const int ChunkWork = 8;

    private BarrierState* _state;
    private ulong* _queue;
    private int _capacity;
    private int _queued;
    private ReferenceCursor _cursor;
    private ulong _chunk;
    private int _flagWord;
    private ulong _flags;
    private bool _passFound;
    private ulong _lowest;
    private ulong _highest;

    /// <param name="state">Shared with the barrier.</param>
    /// <param name="queue">Memory for objects that wait to be looked at.</param>
    /// <param name="capacity">How many it can hold, at least the marks of a block. When it is full objects stay grey.</param>
    public Marker(BarrierState* state, ulong* queue, int capacity)
    {
        _state = state;
        _queue = queue;
        _capacity = capacity;
    }

    /// <summary>The mark that says reached.</summary>
    public readonly byte Black => Mark.Opposite((byte)_state->White);

    /// <summary>Whether nothing but the stacks can still lead to a white object. Only while all CPUs are held.</summary>
    public readonly bool IsDone => _state->Shaded == 0 && _queued == 0 && !_cursor.IsActive && _flags == 0 && !_passFound && _chunk == 0;

    /// <summary>What was reached before has not been reached now.</summary>
    public void Flip()
    {
        _state->White = Black;
        _chunk = 0;
        _passFound = true;
    }

    /// <summary>Looks at the references of an object outside the heap.</summary>
    public void Visit(ulong reference, ref int budget)
    {
        _cursor.Begin(reference);
        RunCursor(ref budget);
    }

    /// <summary>From now on there are chunks there.</summary>
    public void Cover(ulong chunk, ulong chunks)
    {
        ulong end = chunk + (chunks << HeapChunk.Shift);
        _lowest = _lowest == 0 || chunk < _lowest ? chunk : _lowest;
        _highest = end > _highest ? end : _highest;
    }

    /// <summary>Makes the objects grey that the words of a range lead into. Few words are in the heap's range at all.</summary>
    public readonly void ShadeWords(ulong from, ulong to)
    {
        ulong lowest = _lowest;
        ulong length = _highest - lowest;
        for (ulong at = from; at < to; at += sizeof(ulong))
        {
            ulong word = *(ulong*)at;
            if (word - lowest < length)
            {
                ShadeWord(word);
            }
        }
    }

    /// <summary>Makes an object grey if the word leads into one. For words of which nobody knows what they are.</summary>
    public readonly void ShadeWord(ulong word)
    {
        if (_state->KindOf(word) == ChunkKind.None || !TryFindObject(word, out ulong start))
        {
            return;
        }

        byte* mark = HeapChunk.Mark(start);
        if (*mark != Mark.None && *mark != Black)
        {
            *mark = Mark.Grey;
            *HeapChunk.GreyFlag(start) = 1;
            _state->Shaded = 1;
        }
    }

    /// <summary>Reaches what a reference refers to, if it is in the heap.</summary>
    public void Reach(ulong reference)
    {
        if (_state->KindOf(reference) == ChunkKind.None)
        {
            return;
        }

        byte* mark = HeapChunk.Mark(reference);
        if (*mark != _state->White)
        {
            return;
        }

        if (_queued == _capacity)
        {
            *mark = Mark.Grey;
            *HeapChunk.GreyFlag(reference) = 1;
            _passFound = true;
            return;
        }

        *mark = Black;
        _queue[_queued++] = reference;
    }

    /// <summary>Does some work.</summary>
    /// <param name="budget">References to look at; the step may do a block more.</param>
    /// <returns>Whether there seems to be none left: time to look at the stacks.</returns>
    public bool Step(int budget)
    {
        while (budget > 0)
        {
            if (_cursor.IsActive)
            {
                RunCursor(ref budget);
            }
            else if (_queued != 0)
            {
                budget--;
                _cursor.Begin(_queue[--_queued]);
            }
            else if (!FindGrey(ref budget))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes on in the object that was begun, if any.</summary>
    public void RunCursor(ref int budget)
    {
        while (budget > 0 && _cursor.IsActive && _cursor.TryNext(out ulong slot))
        {
            budget--;
            Reach(*(ulong*)slot);
        }
    }

    /// <summary>Whether an object outside the heap is still being looked at.</summary>
    public readonly bool IsVisiting => _cursor.IsActive;

    /// <summary>Where the object begins that a word points into.</summary>
    private readonly bool TryFindObject(ulong word, out ulong start)
    {
        ulong chunk = HeapChunk.Of(word);
        start = 0;
        while (_state->KindOf(chunk) == ChunkKind.Rest)
        {
            chunk -= HeapChunk.Size;
            word = HeapChunk.AddressOf(chunk, HeapChunk.FirstBlock);
        }

        int index = HeapChunk.BlockOf(word);
        if (index < HeapChunk.FirstBlock)
        {
            return false;
        }

        HeapBlock* block = HeapChunk.Block(chunk, index);
        start = HeapChunk.AddressOf(chunk, index);
        switch (block->Kind)
        {
            case HeapBlockKind.Cells:
                uint cell = (uint)(word - start) / block->CellSize;
                start += cell * block->CellSize;
                return cell < block->Cells;
            case HeapBlockKind.LargeRest:
                start -= (ulong)block->Span << HeapChunk.BlockShift;
                return true;
            default:
                return block->Kind == HeapBlockKind.Large;
        }
    }

    /// <summary>Takes grey objects into the queue, from one block at most; false when a whole pass over the heap found none.</summary>
    private bool FindGrey(ref int budget)
    {
        if (_flags != 0)
        {
            int flag = global::System.Numerics.BitOperations.TrailingZeroCount(_flags) >> 3;
            _flags &= ~(0xFFUL << (flag * 8));
            budget -= BlockWork;
            TakeGrey(HeapChunk.AddressOf(_chunk, (_flagWord * 8) + flag));
            return true;
        }

        if (_chunk != 0)
        {
            NextFlags();
            budget -= _flags == 0 ? ChunkWork : 1;
            return true;
        }

        if (_passFound || _state->Shaded != 0)
        {
            _passFound = false;
            Volatile.Write(ref _state->Shaded, 0);
            _chunk = FirstChunk;
            _flagWord = 0;
            return _chunk != 0;
        }

        return false;
    }

    /// <summary>The heap's first chunk, set before each step.</summary>
    public ulong FirstChunk { get; set; }

    private void NextFlags()
    {
        while (++_flagWord < HeapChunk.Blocks / 8)
        {
            ref long flags = ref ((long*)_chunk)[_flagWord];
            if (flags != 0)
            {
                // Whoever sets a flag has set its mark before: what the exchange has seen, the look at the marks sees.
                _flags = (ulong)Interlocked.Exchange(ref flags, 0);
                _passFound = true;
                return;
            }
        }

        _chunk = HeapChunk.Header(_chunk)->Next;
        _flagWord = 0;
    }

    private void TakeGrey(ulong block)
    {
        byte* marks = HeapChunk.Mark(block);
        for (int i = 0; i < HeapChunk.MarksOfBlock; i += sizeof(ulong))
        {
            if (*(ulong*)(marks + i) == 0)
            {
                continue;
            }

            for (int j = i; j < i + sizeof(ulong); j++)
            {
                if (marks[j] == Mark.Grey)
                {
                    marks[j] = Black;
                    _queue[_queued++] = block + ((ulong)j << HeapChunk.GranuleShift) + sizeof(ulong);
                }
            }
        }
    }
}
