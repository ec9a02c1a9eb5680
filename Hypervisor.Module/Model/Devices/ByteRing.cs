namespace Hypervisor.Model.Devices;

/// <summary>A fixed queue of bytes. One side adds, the other takes; no allocation after construction.</summary>
/// <param name="capacity">Bytes; a power of two.</param>
internal sealed class ByteRing(int capacity)
{
    private readonly byte[] _bytes = new byte[capacity];
    private uint _added;
    private uint _taken;

    internal int Count => (int)(_added - _taken);

    internal bool IsFull => Count == _bytes.Length;

    internal bool TryAdd(byte value)
    {
        if (IsFull)
        {
            return false;
        }

        _bytes[_added++ & (uint)(_bytes.Length - 1)] = value;
        return true;
    }

    internal bool TryTake(out byte value)
    {
        bool any = Count > 0;
        value = any ? _bytes[_taken++ & (uint)(_bytes.Length - 1)] : (byte)0;
        return any;
    }

    internal void Clear() => _taken = _added;
}
