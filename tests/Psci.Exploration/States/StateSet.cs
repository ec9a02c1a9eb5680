using System;

namespace Psci.Exploration.States;

/// <summary>
/// All states found, numbered in the order of their finding, each with the number of the state it was found from. With tens of
/// millions of them each look is a miss of the cache, so the table has the keys themselves, and states are taken in batches whose
/// looks overlap.
/// </summary>
internal sealed class StateSet
{
    private readonly StateKey[] _batch = new StateKey[256];
    private readonly int[] _batchParents = new int[256];
    private StateKey[] _keys = new StateKey[1 << 12];
    private int[] _parents = new int[1 << 12];
    private StateKey[] _table = new StateKey[1 << 13];
    private int _batched;
    private ulong _touched;

    /// <summary>Without those that <see cref="Flush"/> will add.</summary>
    public int Count { get; private set; }

    public StateKey this[int number] => _keys[number];

    /// <summary>The number of the state before; -1 for the first.</summary>
    public int Parent(int number) => _parents[number];

    /// <summary>Adds a state that may be known, now or with the next <see cref="Flush"/>.</summary>
    public void Add(StateKey key, int parent)
    {
        _batch[_batched] = key;
        _batchParents[_batched++] = parent;
        if (_batched == _batch.Length)
        {
            Flush();
        }
    }

    /// <returns>Whether there are more states than so many.</returns>
    public bool Flush(int known = 0)
    {
        int mask = _table.Length - 1;
        for (int i = 0; i < _batched; i++)
        {
            _touched ^= _table[(int)_batch[i].Hash() & mask].Low;
        }

        for (int i = 0; i < _batched; i++)
        {
            TryAdd(_batch[i], _batchParents[i]);
        }

        _batched = 0;
        return Count > known;
    }

    private void TryAdd(StateKey key, int parent)
    {
        if (!TryEnter(key))
        {
            return;
        }

        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _parents, Count * 2);
        }

        _keys[Count] = key;
        _parents[Count++] = parent;
        if (Count > _table.Length / 4 * 3)
        {
            Grow();
        }
    }

    private bool TryEnter(StateKey key)
    {
        StateKey entry = key.AsEntry();
        int mask = _table.Length - 1;
        int slot = (int)key.Hash() & mask;
        while (_table[slot] != default)
        {
            if (_table[slot] == entry)
            {
                return false;
            }

            slot = (slot + 1) & mask;
        }

        _table[slot] = entry;
        return true;
    }

    private void Grow()
    {
        _table = new StateKey[_table.Length * 2];
        for (int i = 0; i < Count; i++)
        {
            TryEnter(_keys[i]);
        }
    }
}
