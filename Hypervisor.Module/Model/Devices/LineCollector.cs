using System;

namespace Hypervisor.Model.Devices;

/// <summary>
/// Makes whole lines of the bytes that a guest's UART sends, so that several VMs can share one console. A line that is too long
/// is cut in pieces. No allocation after construction.
/// </summary>
public sealed class LineCollector
{
    /// <summary>Bytes of a piece, its line's end and all.</summary>
    public const int MaximumLength = 256;

    private readonly byte[] _line = new byte[MaximumLength];
    private int _length;

    /// <summary>Adds a byte; CR is left out, as many guests send it before each LF.</summary>
    /// <param name="line">When true is returned: a line with its end, or a piece of a long one, good until the next call.</param>
    public bool Add(byte value, out ReadOnlySpan<byte> line)
    {
        if (value != (byte)'\r')
        {
            _line[_length++] = value;
        }

        bool isWhole = value == (byte)'\n' || _length == MaximumLength;
        line = isWhole ? Take() : default;
        return isWhole;
    }

    /// <summary>Takes what has come without a line's end; false when that is nothing.</summary>
    public bool TryTakeRest(out ReadOnlySpan<byte> line)
    {
        bool any = _length > 0;
        line = any ? Take() : default;
        return any;
    }

    private ReadOnlySpan<byte> Take()
    {
        ReadOnlySpan<byte> line = new(_line, 0, _length);
        _length = 0;
        return line;
    }
}
