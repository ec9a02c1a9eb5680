namespace Cosmos.Core;

/// <summary>
/// Goes through the references of one object, a few at a time. In front of a method table with references lie, downwards, the number of
/// series and the series. Each of n series is {size less the object's size, offset}. A negative number, -n, means an array of structs:
/// one offset and n pairs {references, bytes to skip}, used again and again to the object's end.
/// </summary>
public unsafe struct ReferenceCursor
{
    private const long BeforeFirst = -1;

    private ulong _object;
    private ulong _size;
    private ulong _slot;
    private ulong _end;
    private byte* _series;
    private long _count;
    private long _pair;

    /// <summary>Whether there may be more.</summary>
    public readonly bool IsActive => _object != 0;

    /// <summary>Starts with an object. One without a type is memory that was taken and is not an object yet.</summary>
    public void Begin(ulong reference)
    {
        byte* methodTable = *(byte**)reference;
        _object = 0;
        if (methodTable == null || !ObjectShape.HasReferences(methodTable))
        {
            return;
        }

        _object = reference;
        _size = ObjectShape.SizeOf(reference);
        _count = *(long*)(methodTable - 8);
        _series = methodTable - 16;
        _pair = BeforeFirst;
        _slot = _end = reference + *(ulong*)_series;
    }

    /// <summary>The address of the next reference; false, and no longer active, at the end.</summary>
    public bool TryNext(out ulong slot)
    {
        while (_slot == _end)
        {
            if (_count < 0 ? !NextPair() : !NextSeries())
            {
                _object = 0;
                slot = 0;
                return false;
            }
        }

        slot = _slot;
        _slot += sizeof(ulong);
        return true;
    }

    private bool NextSeries()
    {
        if (_count == 0)
        {
            return false;
        }

        _count--;
        _slot = _object + *(ulong*)_series;
        _end = _slot + *(ulong*)(_series - 8) + _size;
        _series -= 16;
        return true;
    }

    private bool NextPair()
    {
        if (_pair == BeforeFirst)
        {
            _pair = 0;
        }
        else
        {
            _slot += Pair(_pair)[1];
            _pair = _pair + 1 == -_count ? 0 : _pair + 1;
        }

        // The object's last word belongs to the header of the next (the size counts from its own).
        if (_pair == 0 && _slot >= _object + _size - sizeof(ulong))
        {
            return false;
        }

        _end = _slot + (Pair(_pair)[0] * (ulong)sizeof(ulong));
        return true;
    }

    private readonly uint* Pair(long index) => (uint*)(_series - 8 - (index * 8));
}
