using System;

namespace Cosmos.Core;

/// <summary>
/// The source lines of the image's code, as the build wrote them. Little-endian words: the magic, the count n, n ascending offsets from
/// the start of the image where a line's code begins, n places (file in the upper 12 bits, line in the lower 20; 0 for none), the count
/// of files, their names' offsets into the bytes that follow; names are UTF-8 and end with 0.
/// </summary>
public readonly ref struct LineTable
{
    /// <summary>"CLIN".</summary>
    public const uint Magic = 0x4E49_4C43;

    /// <summary>The bits of a place below the file's.</summary>
    public const int LineBits = 20;

    private const int HeaderLength = 8;

    private readonly ReadOnlySpan<byte> _offsets;
    private readonly ReadOnlySpan<byte> _places;
    private readonly ReadOnlySpan<byte> _files;

    /// <summary>Takes a blob as it is; one that is no line table has no lines.</summary>
    public LineTable(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < HeaderLength || Words.At(blob, 0) != Magic || Words.At(blob, 1) > (uint)(blob.Length - HeaderLength - 4) / 8)
        {
            return;
        }

        int length = (int)Words.At(blob, 1) * 4;
        _offsets = blob.Slice(HeaderLength, length);
        _places = blob.Slice(HeaderLength + length, length);
        _files = blob.Slice(HeaderLength + (2 * length));
    }

    public int Count => _offsets.Length / 4;

    /// <summary>Finds the line that an instruction comes from.</summary>
    /// <param name="offset">Bytes from the start of the image.</param>
    /// <param name="distance">Bytes from the start of its function: a line before that is another function's.</param>
    /// <param name="file">Its path from the root of the repository, UTF-8.</param>
    public bool TryFind(ulong offset, ulong distance, out ReadOnlySpan<byte> file, out uint line)
    {
        int found = Words.CountUpTo(_offsets, offset);
        file = default;
        line = 0;
        if (found == 0 || offset - Words.At(_offsets, found - 1) > distance)
        {
            return false;
        }

        uint place = Words.At(_places, found - 1);
        line = place & ((1 << LineBits) - 1);
        file = FileName(place >> LineBits);
        return line != 0 && file.Length != 0;
    }

    private ReadOnlySpan<byte> FileName(uint index)
    {
        uint count = Words.At(_files, 0);
        if (index >= count || (uint)_files.Length / 4 <= count)
        {
            return default;
        }

        ReadOnlySpan<byte> names = _files.Slice(4 * ((int)count + 1));
        uint start = Words.At(_files, (int)index + 1);
        return start < (uint)names.Length ? Utf8Text.UntilZero(names.Slice((int)start)) : default;
    }
}
