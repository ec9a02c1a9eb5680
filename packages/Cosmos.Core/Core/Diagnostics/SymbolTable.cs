using System;

namespace Cosmos.Core;

/// <summary>
/// The names of the image's addresses, as the build wrote them. Little-endian words: the magic, the count n, n ascending
/// offsets from the start of the image, n offsets of names into the bytes that follow; names are UTF-8 and end with 0.
/// </summary>
public readonly ref struct SymbolTable
{
    /// <summary>"CSYM" read as a little-endian word backwards, so that a blob of another byte order is refused.</summary>
    public const uint Magic = 0x4D59_5343;
    private const int HeaderLength = 8;

    private readonly ReadOnlySpan<byte> _offsets;
    private readonly ReadOnlySpan<byte> _nameOffsets;
    private readonly ReadOnlySpan<byte> _names;

    /// <summary>Takes a blob as it is; one that is no symbol table has no symbols.</summary>
    public SymbolTable(ReadOnlySpan<byte> blob)
    {
        if (blob.Length < HeaderLength || Words.At(blob, 0) != Magic || Words.At(blob, 1) > (uint)(blob.Length - HeaderLength) / 8)
        {
            return;
        }

        int length = (int)Words.At(blob, 1) * 4;
        _offsets = blob.Slice(HeaderLength, length);
        _nameOffsets = blob.Slice(HeaderLength + length, length);
        _names = blob.Slice(HeaderLength + (2 * length));
    }

    public int Count => _offsets.Length / 4;

    /// <summary>Finds the last symbol at or before an offset.</summary>
    /// <param name="offset">Bytes from the start of the image.</param>
    /// <param name="name">UTF-8, without the closing 0.</param>
    /// <param name="distance">Bytes from the symbol to <paramref name="offset"/>.</param>
    public bool TryFind(ulong offset, out ReadOnlySpan<byte> name, out ulong distance)
    {
        bool isFound = TryFindTexts(offset, out ReadOnlySpan<byte> texts, out distance);
        name = Utf8Text.UntilZero(texts);
        return isFound;
    }

    /// <summary>What the build has put behind the name of the symbol that lies there: an enum's members.</summary>
    /// <param name="offset">Bytes from the start of the image.</param>
    public ReadOnlySpan<byte> DetailsAt(ulong offset)
    {
        if (!TryFindTexts(offset, out ReadOnlySpan<byte> texts, out ulong distance) || distance != 0)
        {
            return default;
        }

        int name = Utf8Text.UntilZero(texts).Length;
        return name < texts.Length ? Utf8Text.UntilZero(texts.Slice(name + 1)) : default;
    }

    /// <summary>The name and all that follows it.</summary>
    private bool TryFindTexts(ulong offset, out ReadOnlySpan<byte> texts, out ulong distance)
    {
        int found = Words.CountUpTo(_offsets, offset);
        texts = default;
        distance = 0;
        if (found == 0 || Words.At(_nameOffsets, found - 1) >= (uint)_names.Length)
        {
            return false;
        }

        texts = _names.Slice((int)Words.At(_nameOffsets, found - 1));
        distance = offset - Words.At(_offsets, found - 1);
        return true;
    }
}
