using Cosmos.Core;

namespace Cosmos.System;

/// <summary>Keys between the thread that takes them and the console's.</summary>
internal sealed class KeyQueue
{
    private const int Capacity = 256;

    private readonly byte[] _keys = new byte[Capacity];
    private SpinLock _lock;
    private int _first;
    private int _count;

    public bool HasRoom => _count < Capacity;

    /// <summary>Adds a key; it is lost when there is no room.</summary>
    public void Add(byte key)
    {
        ulong daif = _lock.Acquire();
        if (_count < Capacity)
        {
            _keys[(_first + _count) % Capacity] = key;
            _count++;
        }

        _lock.Release(daif);
    }

    public bool TryTake(out byte key)
    {
        ulong daif = _lock.Acquire();
        bool any = _count > 0;
        key = any ? _keys[_first] : (byte)0;
        if (any)
        {
            _first = (_first + 1) % Capacity;
            _count--;
        }

        _lock.Release(daif);
        return any;
    }
}
