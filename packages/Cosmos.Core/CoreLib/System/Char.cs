using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A UTF-16 code unit.</summary>
/// <remarks>Letters and case are known for ASCII only: the library carries no Unicode tables. White space is complete.</remarks>
public readonly struct Char : IComparable, IComparable<char>, IEquatable<char>, ISpanFormattable
{
    public const char MaxValue = '\uFFFF';

    public const char MinValue = '\0';

    private readonly char m_value;

    public static bool IsAscii(char c) => c < 0x80;

    public static bool IsAsciiDigit(char c) => IsBetween(c, '0', '9');

    public static bool IsAsciiLetter(char c) => IsBetween((char)(c | 0x20), 'a', 'z');

    public static bool IsAsciiLetterLower(char c) => IsBetween(c, 'a', 'z');

    public static bool IsAsciiLetterUpper(char c) => IsBetween(c, 'A', 'Z');

    public static bool IsAsciiLetterOrDigit(char c) => IsAsciiLetter(c) || IsAsciiDigit(c);

    public static bool IsAsciiHexDigit(char c) => IsAsciiDigit(c) || IsBetween((char)(c | 0x20), 'a', 'f');

    public static bool IsAsciiHexDigitLower(char c) => IsAsciiDigit(c) || IsBetween(c, 'a', 'f');

    public static bool IsAsciiHexDigitUpper(char c) => IsAsciiDigit(c) || IsBetween(c, 'A', 'F');

    public static bool IsBetween(char c, char minInclusive, char maxInclusive)
        => (uint)(c - minInclusive) <= (uint)(maxInclusive - minInclusive);

    public static bool IsDigit(char c) => IsAsciiDigit(c);

    public static bool IsNumber(char c) => IsAsciiDigit(c);

    public static bool IsLetter(char c) => IsAsciiLetter(c);

    public static bool IsLetterOrDigit(char c) => IsAsciiLetterOrDigit(c);

    public static bool IsLower(char c) => IsAsciiLetterLower(c);

    public static bool IsUpper(char c) => IsAsciiLetterUpper(c);

    public static bool IsControl(char c) => c < ' ' || IsBetween(c, '\x7F', '\x9F');

    public static bool IsPunctuation(char c) => IsBetween(c, '!', '~') && !IsAsciiLetterOrDigit(c) && !IsSymbol(c);

    public static bool IsSymbol(char c) => c is '$' or '+' or '<' or '=' or '>' or '^' or '`' or '|' or '~';

    public static bool IsWhiteSpace(char c) => c switch
    {
        ' ' or (>= '\t' and <= '\r') or '\x85' or '\xA0' => true,
        < '\u1680' => false,
        _ => c is '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000',
    };

    public static bool IsSurrogate(char c) => IsBetween(c, '\uD800', '\uDFFF');

    public static bool IsHighSurrogate(char c) => IsBetween(c, '\uD800', '\uDBFF');

    public static bool IsLowSurrogate(char c) => IsBetween(c, '\uDC00', '\uDFFF');

    public static bool IsSurrogatePair(char highSurrogate, char lowSurrogate)
        => IsHighSurrogate(highSurrogate) && IsLowSurrogate(lowSurrogate);

    public static int ConvertToUtf32(char highSurrogate, char lowSurrogate)
        => IsSurrogatePair(highSurrogate, lowSurrogate)
            ? ((highSurrogate - 0xD800) << 10) + (lowSurrogate - 0xDC00) + 0x10000
            : throw new ArgumentOutOfRangeException(nameof(highSurrogate));

    public static char ToUpperInvariant(char c) => IsAsciiLetterLower(c) ? (char)(c - 0x20) : c;

    public static char ToLowerInvariant(char c) => IsAsciiLetterUpper(c) ? (char)(c + 0x20) : c;

    public static char ToUpper(char c) => ToUpperInvariant(c);

    public static char ToLower(char c) => ToLowerInvariant(c);

    public static char Parse(string s)
        => TryParse(s, out char result) ? result : throw new FormatException("String must be exactly one character long.");

    public static bool TryParse([NotNullWhen(true)] string? s, out char result)
    {
        result = s is { Length: 1 } ? s[0] : '\0';
        return s is { Length: 1 };
    }

    public static string ToString(char c) => new(c, 1);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        char other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Char."),
    };

    public int CompareTo(char value) => m_value - value;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is char other && m_value == other;

    public bool Equals(char obj) => m_value == obj;

    public override int GetHashCode() => m_value | (m_value << 16);

    public override string ToString() => ToString(m_value);

    public string ToString(IFormatProvider? provider) => ToString(m_value);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString(m_value);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = destination.Length == 0 ? 0 : 1;
        if (charsWritten == 1)
        {
            destination[0] = m_value;
        }

        return charsWritten == 1;
    }
}
