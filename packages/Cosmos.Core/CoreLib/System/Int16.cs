using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A 16-bit signed integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct Int16 : IComparable, IComparable<short>, IEquatable<short>, ISpanFormattable, ISpanParsable<short>
{
    public const short MinValue = -32768;

    public const short MaxValue = 32767;

    private readonly short m_value;

    public static short Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static short Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static short Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static short Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static short Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static short Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (short)NumberParser.Parse(s, style, 16, true);

    public static bool TryParse([NotNullWhen(true)] string? s, out short result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out short result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out short result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out short result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out short result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out short result)
    {
        bool parsed = NumberParser.TryParse(s, style, 16, true, out ulong bits) == NumberParser.Status.Ok;
        result = (short)bits;
        return parsed;
    }

    public static short Abs(short value) => Math.Abs(value);

    public static int Sign(short value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static bool IsNegative(short value) => value < 0;

    public static bool IsPositive(short value) => value >= 0;

    public static short Max(short x, short y) => x >= y ? x : y;

    public static short Min(short x, short y) => x <= y ? x : y;

    public static short Clamp(short value, short min, short max) => Math.Clamp(value, min, max);

    public static (short Quotient, short Remainder) DivRem(short left, short right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(short value) => (value & 1) == 0;

    public static bool IsOddInteger(short value) => (value & 1) != 0;

    public static bool IsPow2(short value) => BitOperations.IsPow2((int)value);

    public static short LeadingZeroCount(short value) => (short)(BitOperations.LeadingZeroCount((uint)(ushort)value) - 16);

    public static short TrailingZeroCount(short value) => (short)BitOperations.TrailingZeroCount((uint)(ushort)value | 0x10000);

    public static short PopCount(short value) => (short)BitOperations.PopCount((uint)(ushort)value);

    public static short Log2(short value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return (short)BitOperations.Log2((uint)(ushort)value);
    }

    public static short RotateLeft(short value, int rotateAmount)
        => (short)(((ushort)value << (rotateAmount & 15)) | ((ushort)value >> (16 - (rotateAmount & 15))));

    public static short RotateRight(short value, int rotateAmount)
        => (short)(((ushort)value >> (rotateAmount & 15)) | ((ushort)value << (16 - (rotateAmount & 15))));

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        short other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Int16."),
    };

    public int CompareTo(short value) => m_value - value;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is short other && m_value == other;

    public bool Equals(short obj) => m_value == obj;

    public override int GetHashCode() => m_value;

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format((ulong)(long)m_value, 16, true, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat((ulong)(long)m_value, 16, true, format, destination, out charsWritten);
}
