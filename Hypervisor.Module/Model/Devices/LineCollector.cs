using System;

namespace Hypervisor.Model.Devices;

/// <summary>
/// Makes whole lines, each with a prefix, of the bytes that a guest's UART sends, so that several VMs can share one console. A
/// line that is too long is cut in pieces. No allocation after construction.
/// </summary>
public sealed class LineCollector
{
    /// <summary>Bytes of a piece, prefix and all.</summary>
    public const int MaximumLength = 256;

    private readonly byte[] _line = new byte[MaximumLength];
    private readonly int _prefixLength;
    private int _length;

    /// <param name="prefix">ASCII, much shorter than <see cref="MaximumLength"/>.</param>
    public LineCollector(string prefix)
    {
        foreach (char character in prefix)
        {
            _line[_length++] = (byte)character;
        }

        _prefixLength = _length;
    }

    /// <summary>Adds a byte; CR is left out, as many guests send it before each LF.</summary>
    /// <param name="line">When true is returned: a line without its end, good until the next call.</param>
    public bool Add(byte value, out ReadOnlySpan<byte> line)
    {
        if (value == (byte)'\n')
        {
            line = Take();
            return true;
        }

        if (value != (byte)'\r')
        {
            _line[_length++] = value;
        }

        bool isFull = _length == MaximumLength;
        line = isFull ? Take() : default;
        return isFull;
    }

    /// <summary>Takes what has come without a line's end; false when that is nothing.</summary>
    public bool TryTakeRest(out ReadOnlySpan<byte> line)
    {
        bool any = _length > _prefixLength;
        line = any ? Take() : default;
        return any;
    }

    private ReadOnlySpan<byte> Take()
    {
        ReadOnlySpan<byte> line = new(_line, 0, _length);
        _length = _prefixLength;
        return line;
    }
}
