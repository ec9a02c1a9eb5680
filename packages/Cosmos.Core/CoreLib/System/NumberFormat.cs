namespace System;

/// <summary>A parsed standard format: one letter and an optional precision, as in "x8" or "D3".</summary>
/// <remarks>G, D, R (decimal), X, x (hexadecimal), B (binary), N (grouped) and F (fixed point) are known; custom formats are not.</remarks>
internal readonly ref struct NumberFormat
{
    private const int MaxPrecision = 999;

    private NumberFormat(char letter, int precision)
    {
        Letter = letter;
        Precision = precision;
    }

    /// <summary>The letter in upper case.</summary>
    public char Letter { get; private init; }

    /// <summary>The precision, or -1 when none is given.</summary>
    public int Precision { get; }

    /// <summary>Hexadecimal digits are in lower case.</summary>
    public bool IsLower { get; private init; }

    /// <exception cref="FormatException">The text is not a standard format, or its precision is above 999.</exception>
    public static NumberFormat Parse(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return new NumberFormat('G', -1);
        }

        int precision = text.Length == 1 ? -1 : 0;
        for (int i = 1; i < text.Length; i++)
        {
            int digit = text[i] - '0';
            if ((uint)digit > 9 || precision > MaxPrecision / 10)
            {
                throw Unknown();
            }

            precision = (precision * 10) + digit;
        }

        char upper = (char)(text[0] & ~0x20);
        return upper is 'G' or 'D' or 'R' or 'X' or 'B' or 'N' or 'F'
            ? new NumberFormat(upper, precision) { IsLower = text[0] != upper }
            : throw Unknown();
    }

    private static FormatException Unknown() => new("Format specifier was invalid.");
}
