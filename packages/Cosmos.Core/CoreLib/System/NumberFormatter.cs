namespace System;

/// <summary>Integers to text, in the invariant culture.</summary>
internal static class NumberFormatter
{
    private const int DefaultDecimals = 2;

    /// <summary>Formats an integer of 8 to 64 bits.</summary>
    /// <param name="bits">The value, sign-extended to 64 bits if it is signed.</param>
    /// <param name="size">Width of the type in bits: what hexadecimal and binary show of a negative value.</param>
    /// <param name="format">A standard format; see <see cref="NumberFormat"/>.</param>
    /// <exception cref="FormatException">The format is not known.</exception>
    public static string Format(ulong bits, int size, bool signed, ReadOnlySpan<char> format)
    {
        NumberText number = Prepare(bits, size, signed, NumberFormat.Parse(format));
        string text = string.FastAllocateString(number.Length);
        number.Write(text.GetWritableSpan());
        return text;
    }

    /// <summary>As <see cref="Format"/>, into a buffer; false, and nothing written, when it is too small.</summary>
    public static bool TryFormat(
        ulong bits, int size, bool signed, ReadOnlySpan<char> format, Span<char> destination, out int charsWritten)
    {
        NumberText number = Prepare(bits, size, signed, NumberFormat.Parse(format));
        if (number.Length > destination.Length)
        {
            charsWritten = 0;
            return false;
        }

        number.Write(destination.Slice(0, number.Length));
        charsWritten = number.Length;
        return true;
    }

    private static NumberText Prepare(ulong bits, int size, bool signed, NumberFormat format)
    {
        if (format.Letter is 'X' or 'B')
        {
            ulong mask = ulong.MaxValue >> (64 - size);
            return new NumberText(bits & mask, format.Letter == 'X' ? 16u : 2u, isLower: format.IsLower) { MinDigits = format.Precision };
        }

        bool negative = signed && (long)bits < 0;
        ulong magnitude = negative ? 0 - bits : bits;
        return format.Letter switch
        {
            'N' => new NumberText(magnitude, 10, negative) { Zeros = Decimals(format), IsGrouped = true },
            'F' => new NumberText(magnitude, 10, negative) { Zeros = Decimals(format) },
            'D' => new NumberText(magnitude, 10, negative) { MinDigits = format.Precision },
            _ => new NumberText(magnitude, 10, negative),
        };
    }

    private static int Decimals(NumberFormat format) => format.Precision < 0 ? DefaultDecimals : format.Precision;
}
