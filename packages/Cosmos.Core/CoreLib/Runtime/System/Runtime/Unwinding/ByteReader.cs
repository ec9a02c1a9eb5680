namespace System.Runtime.Unwinding;

/// <summary>Reads the numbers of unwind tables one after the other. The tables are the linker's, so nothing is out of bounds.</summary>
internal unsafe struct ByteReader(byte* position)
{
    public byte* Position = position;

    public byte U8() => *Position++;

    public uint U16()
    {
        uint low = U8();
        return low | ((uint)U8() << 8);
    }

    public uint U32()
    {
        uint low = U16();
        return low | (U16() << 16);
    }

    /// <summary>An address as its distance from where that is written, in 32 bits.</summary>
    public byte* Relative()
    {
        byte* origin = Position;
        return origin + (int)U32();
    }

    /// <summary>DWARF's ULEB128 (DWARF 4, 7.6).</summary>
    public ulong Unsigned()
    {
        ulong value = 0;
        int shift = 0;
        byte next;
        do
        {
            next = U8();
            value |= (ulong)(next & 0x7F) << shift;
            shift += 7;
        }
        while ((next & 0x80) != 0);
        return value;
    }

    /// <summary>DWARF's SLEB128.</summary>
    public long Signed()
    {
        long value = 0;
        int shift = 0;
        byte next;
        do
        {
            next = U8();
            value |= (long)(next & 0x7F) << shift;
            shift += 7;
        }
        while ((next & 0x80) != 0);
        return shift < 64 && (next & 0x40) != 0 ? value | (-1L << shift) : value;
    }

    /// <summary>NativeAOT's own: the number of low one bits of the first byte is that of the bytes that follow.</summary>
    public uint Packed()
    {
        uint first = U8();
        if ((first & 1) == 0)
        {
            return first >> 1;
        }

        if ((first & 2) == 0)
        {
            return (first >> 2) | ((uint)U8() << 6);
        }

        if ((first & 4) == 0)
        {
            return (first >> 3) | (U16() << 5);
        }

        if ((first & 8) == 0)
        {
            uint middle = U16();
            return (first >> 4) | (middle << 4) | ((uint)U8() << 20);
        }

        return U32();
    }
}
