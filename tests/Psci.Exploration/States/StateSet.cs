using System;

namespace Psci.Exploration.States;

/// <summary>All states found, numbered in the order of their finding, each with the number of the state it was found from.</summary>
internal sealed class StateSet
{
    private StateKey[] _keys = new StateKey[1 << 12];
    private int[] _parents = new int[1 << 12];
    private int[] _slots = new int[1 << 13];

    public int Count { get; private set; }

    public StateKey this[int number] => _keys[number];

    /// <summary>The number of the state before; -1 for the first.</summary>
    public int Parent(int number) => _parents[number];

    /// <returns>False if the state is known.</returns>
    public bool TryAdd(StateKey key, int parent)
    {
        int slot = Find(key);
        if (_slots[slot] != 0)
        {
            return false;
        }

        if (Count == _keys.Length)
        {
            Grow();
            slot = Find(key);
        }

        _keys[Count] = key;
        _parents[Count] = parent;
        _slots[slot] = ++Count;
        return true;
    }

    private int Find(StateKey key)
    {
        int mask = _slots.Length - 1;
        int slot = (int)key.Hash() & mask;
        while (_slots[slot] != 0 && _keys[_slots[slot] - 1] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        Array.Resize(ref _keys, Count * 2);
        Array.Resize(ref _parents, Count * 2);
        _slots = new int[_slots.Length * 2];
        for (int i = 0; i < Count; i++)
        {
            _slots[Find(_keys[i])] = i + 1;
        }
    }
}
