using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

/// <summary>Text to integers, in the invariant culture.</summary>
/// <remarks>Currency signs and exponents are not read, and trailing NUL characters are an error (the BCL takes both).</remarks>
internal static class NumberParser
{
    /// <summary>Outcome of a parse.</summary>
    internal enum Status
    {
        Ok,
        Format,
        Overflow,
    }

    /// <returns>The value, sign-extended to 64 bits if the type is signed.</returns>
    /// <exception cref="FormatException">The text is not an integer of that style.</exception>
    /// <exception cref="OverflowException">The integer does not fit the type.</exception>
    public static ulong Parse(ReadOnlySpan<char> text, NumberStyles style, int size, bool signed)
    {
        Status status = TryParse(text, style, size, signed, out ulong bits);
        if (status != Status.Ok)
        {
            Throw(status, text);
        }

        return bits;
    }

    /// <param name="size">Width of the type in bits, 8 to 64.</param>
    /// <param name="bits">The value, sign-extended to 64 bits if the type is signed; 0 unless Ok.</param>
    public static Status TryParse(ReadOnlySpan<char> text, NumberStyles style, int size, bool signed, out ulong bits)
    {
        bits = 0;
        text = TrimWhite(text, style);
        return (style & (NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) != 0
            ? ParseBits(text, (style & NumberStyles.AllowHexSpecifier) != 0 ? 4 : 1, size, signed, out bits)
            : ParseDecimal(text, style, size, signed, out bits);
    }

    private static Status ParseBits(ReadOnlySpan<char> text, int bitsPerDigit, int size, bool signed, out ulong bits)
    {
        bits = 0;
        if (text.Length == 0)
        {
            return Status.Format;
        }

        ulong value = 0;
        bool overflow = false;
        foreach (char c in text)
        {
            int digit = HexDigit(c);
            if ((uint)digit >= 1u << bitsPerDigit)
            {
                return Status.Format;
            }

            overflow |= value >> (size - bitsPerDigit) != 0;
            value = (value << bitsPerDigit) | (uint)digit;
        }

        if (overflow)
        {
            return Status.Overflow;
        }

        int unused = 64 - size;
        bits = signed ? (ulong)((long)(value << unused) >> unused) : value;
        return Status.Ok;
    }

    private static Status ParseDecimal(ReadOnlySpan<char> text, NumberStyles style, int size, bool signed, out ulong bits)
    {
        bits = 0;
        text = TakeSign(text, style, out bool negative);
        int at = 0;
        ulong value = 0;
        bool overflow = false;
        bool any = false;
        for (; at < text.Length; at++)
        {
            uint digit = (uint)text[at] - '0';
            if (digit <= 9)
            {
                overflow |= value > (ulong.MaxValue - digit) / 10;
                value = (value * 10) + digit;
                any = true;
            }
            else if (!any || text[at] != ',' || (style & NumberStyles.AllowThousands) == 0)
            {
                break;
            }
        }

        if (!ReadDecimals(text.Slice(at), style, ref any, ref overflow) || !any)
        {
            return Status.Format;
        }

        ulong limit = signed ? (ulong.MaxValue >> (65 - size)) + (negative ? 1u : 0u) : negative ? 0 : ulong.MaxValue >> (64 - size);
        if (overflow || value > limit)
        {
            return Status.Overflow;
        }

        bits = negative ? 0 - value : value;
        return Status.Ok;
    }

    /// <summary>Takes ".000"; another decimal counts as overflow, for an integer cannot hold it.</summary>
    private static bool ReadDecimals(ReadOnlySpan<char> text, NumberStyles style, ref bool any, ref bool overflow)
    {
        if (text.Length == 0)
        {
            return true;
        }

        if (text[0] != '.' || (style & NumberStyles.AllowDecimalPoint) == 0)
        {
            return false;
        }

        foreach (char c in text.Slice(1))
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            any = true;
            overflow |= c != '0';
        }

        return true;
    }

    private static ReadOnlySpan<char> TakeSign(ReadOnlySpan<char> text, NumberStyles style, out bool negative)
    {
        negative = false;
        if (text.Length == 0)
        {
            return text;
        }

        if ((style & NumberStyles.AllowLeadingSign) != 0 && text[0] is '-' or '+')
        {
            negative = text[0] == '-';
            return text.Slice(1);
        }

        char last = text[^1];
        if ((style & NumberStyles.AllowTrailingSign) != 0 && last is '-' or '+')
        {
            negative = last == '-';
            return TrimTrailing(text.Slice(0, text.Length - 1), style);
        }

        if ((style & NumberStyles.AllowParentheses) != 0 && text[0] == '(' && last == ')')
        {
            negative = true;
            return TrimTrailing(text.Slice(1, text.Length - 2), style);
        }

        return text;
    }

    private static ReadOnlySpan<char> TrimWhite(ReadOnlySpan<char> text, NumberStyles style)
    {
        int start = 0;
        while ((style & NumberStyles.AllowLeadingWhite) != 0 && start < text.Length && IsWhite(text[start]))
        {
            start++;
        }

        return TrimTrailing(text.Slice(start), style);
    }

    private static ReadOnlySpan<char> TrimTrailing(ReadOnlySpan<char> text, NumberStyles style)
    {
        int end = text.Length;
        while ((style & NumberStyles.AllowTrailingWhite) != 0 && end > 0 && IsWhite(text[end - 1]))
        {
            end--;
        }

        return text.Slice(0, end);
    }

    private static bool IsWhite(char c) => c is ' ' or (>= '\t' and <= '\r');

    private static int HexDigit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => int.MaxValue,
    };

    [DoesNotReturn]
    private static void Throw(Status status, ReadOnlySpan<char> text) => throw (status == Status.Overflow
        ? new OverflowException("Value was either too large or too small for the integer type.")
        : new FormatException("The input string '" + text.ToString() + "' was not in a correct format."));
}
