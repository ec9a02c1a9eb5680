namespace System.Runtime.Unwinding;

/// <summary>Reads the numbers of unwind tables one after the other. The tables are the linker's, so nothing is out of bounds.</summary>
internal unsafe struct ByteReader(byte* position)
{
    public byte* Position = position;

    public byte U8() => *Position++;

    public uint U16()
    {
        ushort value = *(ushort*)Position;
        Position += sizeof(ushort);
        return value;
    }

    public uint U32()
    {
        uint value = *(uint*)Position;
        Position += sizeof(uint);
        return value;
    }

    /// <summary>An address as its distance from where that is written, in 32 bits.</summary>
    public byte* Relative()
    {
        byte* origin = Position;
        return origin + (int)U32();
    }

    public ulong Unsigned()
    {
        ulong value = Leb128.Unsigned(new ReadOnlySpan<byte>(Position, Leb128.MaximumLength), out int length);
        Position += length;
        return value;
    }

    public long Signed()
    {
        long value = Leb128.Signed(new ReadOnlySpan<byte>(Position, Leb128.MaximumLength), out int length);
        Position += length;
        return value;
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
