using System;

namespace Hypervisor.Model.Devices;

/// <summary>
/// One direction of a chain: pieces of guest memory, one behind the other. A device must not depend on where the driver cuts
/// (virtio 1.2, 2.7.4), so it takes as much as it wants, in as many spans as that needs.
/// </summary>
/// <param name="memory">Where the pieces lie.</param>
/// <param name="capacity">Pieces at most.</param>
public sealed class VirtioBuffer(IGuestMemory memory, int capacity)
{
    private readonly ulong[] _addresses = new ulong[capacity];
    private readonly int[] _lengths = new int[capacity];
    private int _count;
    private int _piece;
    private int _offset;

    /// <summary>Bytes that have not been taken.</summary>
    public long Left { get; private set; }

    internal int Count => _count;

    /// <summary>Takes the next bytes, as many as lie side by side; none when all have been taken.</summary>
    public Span<byte> Take(int maximum)
    {
        while (_piece < _count && _offset == _lengths[_piece])
        {
            _piece++;
            _offset = 0;
        }

        if (_piece == _count)
        {
            return default;
        }

        int length = Math.Min(maximum, _lengths[_piece] - _offset);
        memory.TryView(_addresses[_piece] + (ulong)_offset, length, out Span<byte> bytes);
        _offset += length;
        Left -= length;
        return bytes;
    }

    /// <summary>Copies the next bytes out; returns how many there were, at most what <paramref name="destination"/> holds.</summary>
    public int CopyTo(scoped Span<byte> destination)
    {
        int done = 0;
        while (done < destination.Length && Left > 0)
        {
            Span<byte> bytes = Take(destination.Length - done);
            bytes.CopyTo(destination.Slice(done));
            done += bytes.Length;
        }

        return done;
    }

    /// <summary>Writes over the next bytes; returns how many there was room for.</summary>
    public int CopyFrom(scoped ReadOnlySpan<byte> source)
    {
        int done = 0;
        while (done < source.Length && Left > 0)
        {
            Span<byte> bytes = Take(source.Length - done);
            source.Slice(done, bytes.Length).CopyTo(bytes);
            done += bytes.Length;
        }

        return done;
    }

    /// <summary>Passes over bytes until only so many are left.</summary>
    public void SkipToLast(int count)
    {
        while (Left > count)
        {
            Take((int)Math.Min(Left - count, int.MaxValue));
        }
    }

    internal void Clear()
    {
        _count = _piece = _offset = 0;
        Left = 0;
    }

    /// <summary>Adds a piece; false unless all of it is RAM and there is room for it.</summary>
    internal bool TryAdd(ulong address, uint length)
    {
        if (_count == _addresses.Length || length > int.MaxValue || (length > 0 && !memory.TryView(address, (int)length, out _)))
        {
            return false;
        }

        _addresses[_count] = address;
        _lengths[_count++] = (int)length;
        Left += length;
        return true;
    }
}
