using System;
using System.Diagnostics.CodeAnalysis;

namespace Cosmos.Core;

/// <summary>
/// Builds a line of text in a buffer of the caller's, usually on its stack: for places that must not allocate. What does
/// not fit is cut off.
/// </summary>
public ref struct LineBuilder
{
    private readonly Span<byte> _buffer;
    private int _length;

    public LineBuilder(Span<byte> buffer)
    {
        _buffer = buffer;
        _length = 0;
    }

    /// <summary>What has been built so far, UTF-8.</summary>
    public readonly ReadOnlySpan<byte> Written => _buffer.Slice(0, _length);

    /// <summary>Adds text as UTF-8; halves of surrogate pairs become question marks.</summary>
    [UnscopedRef]
    public ref LineBuilder Append(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Append(text[i]);
        }

        return ref this;
    }

    [UnscopedRef]
    public ref LineBuilder Append(char character)
    {
        int code = char.IsSurrogate(character) ? '?' : character;
        if (code < 0x80)
        {
            Put(code);
        }
        else if (code < 0x800)
        {
            Put(0xC0 | (code >> 6));
            Put(0x80 | (code & 0x3F));
        }
        else
        {
            Put(0xE0 | (code >> 12));
            Put(0x80 | ((code >> 6) & 0x3F));
            Put(0x80 | (code & 0x3F));
        }

        return ref this;
    }

    /// <summary>Adds bytes as they are.</summary>
    [UnscopedRef]
    public ref LineBuilder Append(ReadOnlySpan<byte> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            Put(text[i]);
        }

        return ref this;
    }

    /// <summary>Adds <c>0x</c> and hexadecimal digits, at least <paramref name="digits"/> of them.</summary>
    [UnscopedRef]
    public ref LineBuilder AppendHex(ulong value, int digits = 1)
    {
        Put('0');
        Put('x');
        for (int shift = 60; shift >= 0; shift -= 4)
        {
            if (value >> shift != 0 || shift < 4 * digits)
            {
                int digit = (int)(value >> shift) & 15;
                Put(digit < 10 ? '0' + digit : 'a' + digit - 10);
            }
        }

        return ref this;
    }

    /// <summary>Adds decimal digits, filled up on the left to <paramref name="width"/>.</summary>
    [UnscopedRef]
    public ref LineBuilder AppendDecimal(ulong value, int width = 1, char fill = ' ')
    {
        int digits = 1;
        ulong divisor = 1;
        while (value / divisor >= 10)
        {
            divisor *= 10;
            digits++;
        }

        for (; digits < width; width--)
        {
            Put(fill);
        }

        for (; divisor != 0; divisor /= 10)
        {
            Put('0' + (int)(value / divisor % 10));
        }

        return ref this;
    }

    /// <summary>Adds <c>[ S.UUUUUU] </c>: seconds and microseconds of a time in nanoseconds.</summary>
    [UnscopedRef]
    public ref LineBuilder AppendTimestamp(ulong nanoseconds)
    {
        Put('[');
        AppendDecimal(nanoseconds / 1_000_000_000, width: 2);
        Put('.');
        AppendDecimal(nanoseconds / 1_000 % 1_000_000, width: 6, fill: '0');
        Append("] ");
        return ref this;
    }

    private void Put(int value)
    {
        if (_length < _buffer.Length)
        {
            _buffer[_length++] = (byte)value;
        }
    }
}
