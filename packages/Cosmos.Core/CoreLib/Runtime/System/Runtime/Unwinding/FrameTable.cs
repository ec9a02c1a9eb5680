namespace System.Runtime.Unwinding;

/// <summary>
/// The linker's .eh_frame_hdr (Linux Standard Base 5.0, 10.6.2): a version, three encodings, where .eh_frame lies, how many functions
/// there are, and for each its address and that of its description, both relative to the header and in ascending order.
/// </summary>
internal readonly unsafe struct FrameTable
{
    private const byte Version = 1;
    private const byte PcRelative32 = 0x1B;
    private const byte Unsigned32 = 0x03;
    private const byte DataRelative32 = 0x3B;

    private readonly byte* _header;
    private readonly int* _rows;
    private readonly uint _count;

    /// <summary>Takes a header as it is; in one that is encoded otherwise nothing is found.</summary>
    public FrameTable(byte* header)
    {
        ByteReader reader = new(header);
        _header = header;
        if (reader.U8() == Version && reader.U8() == PcRelative32 && reader.U8() == Unsigned32 && reader.U8() == DataRelative32)
        {
            reader.Relative();
            _count = reader.U32();
            _rows = (int*)reader.Position;
        }
    }

    public uint Count => _count;

    /// <summary>Finds the function that an address lies in.</summary>
    public bool TryFind(ulong address, out FrameDescription description)
    {
        long offset = (long)(address - (ulong)_header);
        uint low = 0;
        uint high = _count;
        while (low < high)
        {
            uint middle = (low + high) / 2;
            if (_rows[2 * middle] <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        description = default;
        if (low == 0)
        {
            return false;
        }

        description = new FrameDescription(_header + _rows[(2 * (low - 1)) + 1]);
        return description.IsKnown && address - description.Start < description.Length;
    }
}
