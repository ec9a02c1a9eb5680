namespace System;

/// <summary>The conversions that text handling needs; for numbers use checked casts.</summary>
public static class Convert
{
    private const string LowerDigits = "0123456789abcdef";
    private const string UpperDigits = "0123456789ABCDEF";

    public static byte ToByte(string? value, int fromBase) => (byte)ParseBits(value, fromBase, 8);

    public static int ToInt32(string? value) => value is null ? 0 : int.Parse(value);

    public static int ToInt32(string? value, int fromBase) => (int)ParseBits(value, fromBase, 32);

    public static uint ToUInt32(string? value, int fromBase) => (uint)ParseBits(value, fromBase, 32);

    public static long ToInt64(string? value, int fromBase) => (long)ParseBits(value, fromBase, 64);

    public static ulong ToUInt64(string? value, int fromBase) => ParseBits(value, fromBase, 64);

    /// <param name="toBase">2, 8, 10 or 16; negative values show as two's complement except in base 10.</param>
    public static string ToString(int value, int toBase) => toBase == 10 ? value.ToString() : ToString((uint)value, toBase, 32);

    /// <param name="toBase">2, 8, 10 or 16; negative values show as two's complement except in base 10.</param>
    public static string ToString(long value, int toBase) => toBase == 10 ? value.ToString() : ToString((ulong)value, toBase, 64);

    public static string ToHexString(byte[] inArray) => ToHexString(new ReadOnlySpan<byte>(inArray));

    public static string ToHexString(ReadOnlySpan<byte> bytes) => ToHex(bytes, UpperDigits);

    public static string ToHexStringLower(ReadOnlySpan<byte> bytes) => ToHex(bytes, LowerDigits);

    /// <exception cref="FormatException">The text has an odd length or a character that is no hexadecimal digit.</exception>
    public static byte[] FromHexString(ReadOnlySpan<char> chars)
    {
        byte[] bytes = new byte[chars.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = byte.Parse(chars.Slice(2 * i, 2), Globalization.NumberStyles.AllowHexSpecifier);
        }

        return chars.Length % 2 == 0 ? bytes : throw new FormatException("The text has an odd number of digits.");
    }

    public static byte[] FromHexString(string s) => FromHexString(s.AsSpan());

    private static string ToHex(ReadOnlySpan<byte> bytes, string digits)
    {
        string text = string.FastAllocateString(2 * bytes.Length);
        Span<char> characters = text.GetWritableSpan();
        for (int i = 0; i < bytes.Length; i++)
        {
            characters[2 * i] = digits[bytes[i] >> 4];
            characters[(2 * i) + 1] = digits[bytes[i] & 0xF];
        }

        return text;
    }

    private static string ToString(ulong bits, int toBase, int size)
    {
        if (toBase is not (2 or 8 or 16))
        {
            throw new ArgumentException("Invalid base.");
        }

        NumberText number = new(bits & (ulong.MaxValue >> (64 - size)), (uint)toBase, isLower: true);
        string text = string.FastAllocateString(number.Length);
        number.Write(text.GetWritableSpan());
        return text;
    }

    private static ulong ParseBits(string? value, int fromBase, int size)
    {
        ReadOnlySpan<char> text = value;
        if (fromBase == 16 && text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
        {
            text = text.Slice(2);
        }

        ulong bits = 0;
        foreach (char c in text)
        {
            int digit = UpperDigits.IndexOf(char.ToUpperInvariant(c));
            if (fromBase is not (2 or 8 or 10 or 16) || (uint)digit >= (uint)fromBase)
            {
                throw new FormatException("The text holds a character that is no digit of the base.");
            }

            bits = checked((bits * (uint)fromBase) + (uint)digit);
        }

        return bits >> (size - 1) >> 1 == 0 ? bits : throw new OverflowException();
    }
}
