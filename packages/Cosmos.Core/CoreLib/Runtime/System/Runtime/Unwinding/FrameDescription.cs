namespace System.Runtime.Unwinding;

/// <summary>
/// One function's entry in .eh_frame, with the common one that it names (LSB 5.0, 10.6.1): where it lies, what its frame looks like,
/// and where ilc has put what else there is to know about it.
/// </summary>
internal readonly unsafe struct FrameDescription
{
    /// <summary>Reads an entry. One in an encoding that neither ilc nor GNU as uses is not <see cref="IsKnown"/>.</summary>
    public FrameDescription(byte* entry)
    {
        ByteReader reader = new(entry);
        uint length = reader.U32();
        End = reader.Position + length;
        byte* common = reader.Position;
        common -= reader.U32();
        CommonEntry shared = new(common);
        if (!shared.IsKnown)
        {
            return;
        }

        Common = shared;
        Start = (ulong)reader.Relative();
        Length = reader.U32();
        if (shared.HasAugmentation)
        {
            ulong augmentation = reader.Unsigned();
            byte* behind = reader.Position + augmentation;
            if (shared.HasData)
            {
                Data = reader.Relative();
            }

            reader.Position = behind;
        }

        Program = reader.Position;
        IsKnown = true;
    }

    public bool IsKnown { get; }

    /// <summary>The function's first instruction.</summary>
    public ulong Start { get; }

    /// <summary>Bytes of code.</summary>
    public ulong Length { get; }

    /// <summary>What ilc says about it (<see cref="MethodTables"/>); null for what is not its work.</summary>
    public byte* Data { get; }

    public CommonEntry Common { get; }

    /// <summary>The function's own instructions, up to <see cref="End"/>.</summary>
    public byte* Program { get; }

    public byte* End { get; }
}
