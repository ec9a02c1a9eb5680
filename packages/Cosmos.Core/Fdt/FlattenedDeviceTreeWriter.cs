using System;
using System.Buffers.Binary;

namespace Cosmos.Core.DeviceTree;

/// <summary>
/// Writes a version 17 blob into memory that the caller gives. Order: reservations, then BeginNode/EndNode pairs with the
/// root first, each node's properties before its children. Running out of space is remembered and told by
/// <see cref="Finish"/>, so that callers need not test every line.
/// </summary>
public ref struct FlattenedDeviceTreeWriter
{
    private const int DefaultNamesLength = 1024;

    private readonly Span<byte> _blob;
    private readonly int _limit;
    private readonly Span<byte> _strings;
    private int _stringsLength;
    private int _length;
    private int _structureStart;
    private int _propertyStart;
    private int _depth;
    private bool _failed;

    /// <param name="buffer">Where the blob goes; 4 KiB hold a small machine.</param>
    /// <param name="namesLength">Bytes at the end of the buffer to set aside for property names until <see cref="Finish"/> moves them to their place.</param>
    public FlattenedDeviceTreeWriter(Span<byte> buffer, int namesLength = DefaultNamesLength)
    {
        _blob = buffer;
        _limit = Math.Max(0, buffer.Length - namesLength);
        _strings = buffer.Slice(_limit);
        _length = FdtToken.HeaderSize;
        _failed = _limit < FdtToken.HeaderSize;
    }

    /// <summary>Adds an entry to the memory reservation block; only before the root node.</summary>
    public void Reserve(ulong address, ulong size)
    {
        _failed |= _structureStart != 0 || size == 0;
        Cell64(address);
        Cell64(size);
    }

    /// <param name="name">Node name, with its unit address if it has one; empty for the root.</param>
    public void BeginNode(scoped ReadOnlySpan<byte> name)
    {
        OpenNode();
        Append(name);
        CloseName();
    }

    /// <summary>Opens a node called <c>name@address</c>, the address in lower-case hexadecimal.</summary>
    public void BeginNode(scoped ReadOnlySpan<byte> name, ulong unitAddress)
    {
        OpenNode();
        Append(name);
        Append("@"u8);
        int shift = 60;
        while (shift > 0 && unitAddress >> shift == 0)
        {
            shift -= 4;
        }

        for (; shift >= 0; shift -= 4)
        {
            Append("0123456789abcdef"u8.Slice((int)(unitAddress >> shift) & 15, 1));
        }

        CloseName();
    }

    public void EndNode()
    {
        _depth--;
        _failed |= _depth < 0;
        Cell(FdtToken.EndNode);
    }

    /// <summary>A property without value, such as interrupt-controller.</summary>
    public void Property(scoped ReadOnlySpan<byte> name)
    {
        BeginProperty(name);
        EndProperty();
    }

    public void Property(scoped ReadOnlySpan<byte> name, uint cell)
    {
        BeginProperty(name);
        Cell(cell);
        EndProperty();
    }

    /// <summary>Two cells, the upper half first.</summary>
    public void Property(scoped ReadOnlySpan<byte> name, ulong number)
    {
        BeginProperty(name);
        Cell64(number);
        EndProperty();
    }

    /// <summary>Raw bytes, such as rng-seed.</summary>
    public void Property(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> value)
    {
        BeginProperty(name);
        Append(value);
        EndProperty();
    }

    /// <summary>A string or, with zeros inside <paramref name="text"/>, a string list. The last terminating zero is added here.</summary>
    public void StringProperty(scoped ReadOnlySpan<byte> name, scoped ReadOnlySpan<byte> text)
    {
        BeginProperty(name);
        Append(text);
        Append("\0"u8);
        EndProperty();
    }

    /// <summary>Opens a property whose value is then given by <see cref="Cell"/> and <see cref="Cell64"/>, up to <see cref="EndProperty"/>.</summary>
    public void BeginProperty(scoped ReadOnlySpan<byte> name)
    {
        _failed |= _depth == 0;
        Cell(FdtToken.Property);
        _propertyStart = _length;
        Cell(0);
        Cell((uint)InternName(name));
    }

    public void Cell(uint cell)
    {
        if (Room(4))
        {
            BinaryPrimitives.WriteUInt32BigEndian(_blob.Slice(_length), cell);
            _length += 4;
        }
    }

    public void Cell64(ulong number)
    {
        Cell((uint)(number >> 32));
        Cell((uint)number);
    }

    public void EndProperty()
    {
        if (!_failed)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_blob.Slice(_propertyStart), (uint)(_length - _propertyStart - 8));
        }

        Pad();
    }

    /// <summary>Closes the blob. Returns its length in bytes; 0 when space ran out or nodes were not balanced.</summary>
    public int Finish()
    {
        Cell(FdtToken.End);
        if (_failed || _depth != 0 || _structureStart == 0)
        {
            return 0;
        }

        int structureSize = _length - _structureStart;
        int stringsStart = _length;
        _strings.Slice(0, _stringsLength).CopyTo(_blob.Slice(stringsStart));
        int total = stringsStart + _stringsLength;
        Span<byte> header = _blob.Slice(0, FdtToken.HeaderSize);
        Put(header, 0, FdtToken.Magic);
        Put(header, 4, (uint)total);
        Put(header, 8, (uint)_structureStart);
        Put(header, 12, (uint)stringsStart);
        Put(header, 16, FdtToken.HeaderSize);
        Put(header, 20, FdtToken.Version);
        Put(header, 24, FdtToken.LastCompatibleVersion);
        Put(header, 28, 0);
        Put(header, 32, (uint)_stringsLength);
        Put(header, 36, (uint)structureSize);
        return total;
    }

    private static void Put(Span<byte> header, int offset, uint value) => BinaryPrimitives.WriteUInt32BigEndian(header.Slice(offset), value);

    private void OpenNode()
    {
        if (_structureStart == 0)
        {
            Cell64(0);
            Cell64(0);
            _structureStart = _length;
        }
        else
        {
            // A second root would make a tree that no reader accepts.
            _failed |= _depth == 0;
        }

        _depth++;
        Cell(FdtToken.BeginNode);
    }

    private void CloseName()
    {
        Append("\0"u8);
        Pad();
    }

    private void Append(scoped ReadOnlySpan<byte> bytes)
    {
        if (Room(bytes.Length))
        {
            bytes.CopyTo(_blob.Slice(_length));
            _length += bytes.Length;
        }
    }

    private void Pad()
    {
        while ((_length & 3) != 0 && Room(1))
        {
            _blob[_length++] = 0;
        }
    }

    private bool Room(int bytes)
    {
        _failed |= bytes > _limit - _length;
        return !_failed;
    }

    /// <summary>The offset of a property name in the strings block; each name stands there once.</summary>
    private int InternName(scoped ReadOnlySpan<byte> name)
    {
        int offset = 0;
        while (offset < _stringsLength)
        {
            ReadOnlySpan<byte> known = FdtText.UntilZero(_strings.Slice(offset, _stringsLength - offset));
            if (FdtText.Same(known, name))
            {
                return offset;
            }

            offset += known.Length + 1;
        }

        if (name.Length + 1 > _strings.Length - _stringsLength)
        {
            _failed = true;
            return 0;
        }

        name.CopyTo(_strings.Slice(_stringsLength));
        _strings[_stringsLength + name.Length] = 0;
        _stringsLength += name.Length + 1;
        return offset;
    }
}
