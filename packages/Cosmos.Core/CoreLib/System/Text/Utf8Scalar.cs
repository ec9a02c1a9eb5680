namespace System.Text;

/// <summary>One Unicode scalar value between UTF-8 and UTF-16.</summary>
internal static class Utf8Scalar
{
    public const uint Replacement = 0xFFFD;

    private const uint SurrogateBase = 0x10000;

    /// <summary>Bytes of the scalar in UTF-8.</summary>
    public static int Utf8Length(uint scalar) => scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;

    /// <summary>Reads the first scalar; a lone surrogate reads as U+FFFD.</summary>
    /// <param name="used">Characters it took.</param>
    public static uint FromUtf16(ReadOnlySpan<char> text, out int used)
    {
        char first = text[0];
        used = 1;
        if (!char.IsSurrogate(first))
        {
            return first;
        }

        if (text.Length < 2 || !char.IsSurrogatePair(first, text[1]))
        {
            return Replacement;
        }

        used = 2;
        return (uint)char.ConvertToUtf32(first, text[1]);
    }

    /// <returns>Characters written.</returns>
    public static int ToUtf16(uint scalar, Span<char> destination)
    {
        if (scalar < SurrogateBase)
        {
            destination[0] = (char)scalar;
            return 1;
        }

        uint offset = scalar - SurrogateBase;
        destination[0] = (char)(0xD800 + (offset >> 10));
        destination[1] = (char)(0xDC00 + (offset & 0x3FF));
        return 2;
    }

    /// <returns>Bytes written.</returns>
    public static int ToUtf8(uint scalar, Span<byte> destination)
    {
        int length = Utf8Length(scalar);
        if (length == 1)
        {
            destination[0] = (byte)scalar;
            return 1;
        }

        for (int i = length - 1; i > 0; i--, scalar >>= 6)
        {
            destination[i] = (byte)(0x80 | (scalar & 0x3F));
        }

        // The leading byte has as many ones at its top as the sequence has bytes.
        destination[0] = (byte)((0xF00u >> length) | scalar);
        return length;
    }

    /// <summary>Reads the first scalar; a malformed beginning reads as U+FFFD.</summary>
    /// <param name="used">Bytes it took.</param>
    public static uint FromUtf8(ReadOnlySpan<byte> bytes, out int used)
    {
        byte first = bytes[0];
        used = 1;
        if (first < 0x80)
        {
            return first;
        }

        int length = first switch { < 0xC2 => 0, < 0xE0 => 2, < 0xF0 => 3, < 0xF5 => 4, _ => 0 };
        if (length == 0)
        {
            return Replacement;
        }

        uint scalar = first & (0x7Fu >> length);
        for (; used < length; used++)
        {
            if (used >= bytes.Length || !IsContinuation(first, used, bytes[used]))
            {
                return Replacement;
            }

            scalar = (scalar << 6) | (bytes[used] & 0x3Fu);
        }

        return scalar;
    }

    /// <summary>
    /// Table 3-7 of the Unicode standard: the second byte is narrower behind E0 and F0 (no overlong forms), ED (no surrogates)
    /// and F4 (nothing above U+10FFFF).
    /// </summary>
    private static bool IsContinuation(byte first, int position, byte value)
    {
        if ((value & 0xC0) != 0x80)
        {
            return false;
        }

        return position != 1 || first switch
        {
            0xE0 => value >= 0xA0,
            0xED => value < 0xA0,
            0xF0 => value >= 0x90,
            0xF4 => value < 0x90,
            _ => true,
        };
    }
}
