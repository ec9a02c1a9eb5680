namespace System.Runtime.Unwinding;

/// <summary>What the entries of .eh_frame have in common (LSB 5.0, 10.6.1.1.1), in the encodings that ilc and GNU as use.</summary>
internal readonly unsafe struct CommonEntry
{
    private const byte Version = 1;
    private const byte PcRelative32 = 0x1B;

    public CommonEntry(byte* entry)
    {
        ByteReader reader = new(entry);
        uint length = reader.U32();
        End = reader.Position + length;
        reader.U32();
        byte version = reader.U8();
        byte* letters = reader.Position;
        while (reader.U8() != 0)
        {
        }

        CodeAlignment = reader.Unsigned();
        DataAlignment = reader.Signed();
        reader.Unsigned(); // the return address column: x30
        IsKnown = version == Version;
        if (*letters == 'z')
        {
            HasAugmentation = true;
            ulong augmentation = reader.Unsigned();
            byte* behind = reader.Position + augmentation;
            for (letters++; *letters != 0; letters++)
            {
                HasData |= *letters == 'L';
                IsKnown &= *letters is (byte)'L' or (byte)'R' && reader.U8() == PcRelative32;
            }

            reader.Position = behind;
        }
        else
        {
            // Addresses are plain then, and no linker output of ours has those.
            IsKnown = false;
        }

        Program = reader.Position;
    }

    public bool IsKnown { get; }

    /// <summary>The functions' entries have a block of further data.</summary>
    public bool HasAugmentation { get; }

    /// <summary>That block begins with the address of what ilc says about the function.</summary>
    public bool HasData { get; }

    public ulong CodeAlignment { get; }

    public long DataAlignment { get; }

    /// <summary>The instructions that all functions begin with, up to <see cref="End"/>.</summary>
    public byte* Program { get; }

    public byte* End { get; }
}
