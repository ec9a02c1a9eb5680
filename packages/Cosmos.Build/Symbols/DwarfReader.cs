using System;
using System.Buffers.Binary;
using System.Runtime.Unwinding;
using System.Text;

namespace Cosmos.Build.Symbols;

/// <summary>Reads the numbers and texts of DWARF one after the other.</summary>
internal ref struct DwarfReader(ReadOnlySpan<byte> aBytes)
{
    private ReadOnlySpan<byte> _rest = aBytes;

    public readonly int Left => _rest.Length;

    public byte U8() => Take(1)[0];

    public ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>A reader of the next bytes, which this one passes by.</summary>
    public DwarfReader Part(uint aLength) => new(Take((int)aLength));

    public ulong Unsigned()
    {
        ulong value = Leb128.Unsigned(_rest, out int length);
        Take(length);
        return value;
    }

    public long Signed()
    {
        long value = Leb128.Signed(_rest, out int length);
        Take(length);
        return value;
    }

    /// <summary>Text up to a 0.</summary>
    public string Text()
    {
        ReadOnlySpan<byte> text = Take(_rest.IndexOf((byte)0) + 1);
        return Encoding.UTF8.GetString(text[..^1]);
    }

    private ReadOnlySpan<byte> Take(int aLength)
    {
        ReadOnlySpan<byte> taken = _rest[..aLength];
        _rest = _rest[aLength..];
        return taken;
    }
}
