using System;
using System.Buffers.Binary;

namespace Cosmos.Core.DeviceTree;

/// <summary>
/// The structure and strings blocks of a blob. After <see cref="Check"/> has walked every token once, all later reading
/// may trust offsets and lengths, so nodes and properties need no error paths of their own.
/// </summary>
internal readonly ref struct FdtStructure(ReadOnlySpan<byte> tokens, ReadOnlySpan<byte> strings)
{
    private readonly ReadOnlySpan<byte> _tokens = tokens;
    private readonly ReadOnlySpan<byte> _strings = strings;

    internal uint TokenAt(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_tokens.Slice(offset));

    internal ReadOnlySpan<byte> NodeNameAt(int offset) => FdtText.UntilZero(_tokens.Slice(offset + 4));

    internal FdtProperty PropertyAt(int offset)
    {
        int length = (int)TokenAt(offset + 4);
        int name = (int)TokenAt(offset + 8);
        return new FdtProperty(FdtText.UntilZero(_strings.Slice(name)), _tokens.Slice(offset + 12, length));
    }

    /// <summary>The offset of the token after the one at <paramref name="offset"/>, which must not be End.</summary>
    internal int Next(int offset) => TokenAt(offset) switch
    {
        FdtToken.BeginNode => FdtToken.Align4(offset + 4 + NodeNameAt(offset).Length + 1),
        FdtToken.Property => FdtToken.Align4(offset + 12 + (int)TokenAt(offset + 4)),
        _ => offset + 4,
    };

    /// <summary>Walks all tokens: they must be whole, balanced, no deeper than the bound, and close with End.</summary>
    internal bool Check()
    {
        int depth = 0;
        int offset = 0;
        bool rootSeen = false;
        while (offset + 4 <= _tokens.Length)
        {
            switch (TokenAt(offset))
            {
                case FdtToken.BeginNode when NameIsWhole(offset) && depth < FdtToken.MaximumDepth && !(depth == 0 && rootSeen):
                    depth++;
                    rootSeen = true;
                    break;
                case FdtToken.EndNode when depth > 0:
                    depth--;
                    break;
                case FdtToken.Property when depth > 0 && PropertyIsWhole(offset):
                case FdtToken.Nop:
                    break;
                case FdtToken.End:
                    return depth == 0 && rootSeen;
                default:
                    return false;
            }

            offset = Next(offset);
        }

        return false;
    }

    private bool NameIsWhole(int offset) => offset + 4 + NodeNameAt(offset).Length < _tokens.Length;

    private bool PropertyIsWhole(int offset) =>
        offset + 12 <= _tokens.Length
        && TokenAt(offset + 4) <= (uint)(_tokens.Length - offset - 12)
        && TokenAt(offset + 8) < (uint)_strings.Length;
}
