using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>An 8-bit signed integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct SByte : IComparable, IComparable<sbyte>, IEquatable<sbyte>, ISpanFormattable, ISpanParsable<sbyte>
{
    public const sbyte MinValue = -128;

    public const sbyte MaxValue = 127;

    private readonly sbyte m_value;

    public static sbyte Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static sbyte Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static sbyte Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static sbyte Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static sbyte Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static sbyte Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (sbyte)NumberParser.Parse(s, style, 8, true);

    public static bool TryParse([NotNullWhen(true)] string? s, out sbyte result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out sbyte result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out sbyte result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out sbyte result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out sbyte result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out sbyte result)
    {
        bool parsed = NumberParser.TryParse(s, style, 8, true, out ulong bits) == NumberParser.Status.Ok;
        result = (sbyte)bits;
        return parsed;
    }

    public static sbyte Abs(sbyte value) => Math.Abs(value);

    public static int Sign(sbyte value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static bool IsNegative(sbyte value) => value < 0;

    public static bool IsPositive(sbyte value) => value >= 0;

    public static sbyte Max(sbyte x, sbyte y) => x >= y ? x : y;

    public static sbyte Min(sbyte x, sbyte y) => x <= y ? x : y;

    public static sbyte Clamp(sbyte value, sbyte min, sbyte max) => Math.Clamp(value, min, max);

    public static (sbyte Quotient, sbyte Remainder) DivRem(sbyte left, sbyte right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(sbyte value) => (value & 1) == 0;

    public static bool IsOddInteger(sbyte value) => (value & 1) != 0;

    public static bool IsPow2(sbyte value) => BitOperations.IsPow2((int)value);

    public static sbyte LeadingZeroCount(sbyte value) => (sbyte)(BitOperations.LeadingZeroCount((uint)(byte)value) - 24);

    public static sbyte TrailingZeroCount(sbyte value) => (sbyte)BitOperations.TrailingZeroCount((uint)(byte)value | 0x100);

    public static sbyte PopCount(sbyte value) => (sbyte)BitOperations.PopCount((uint)(byte)value);

    public static sbyte Log2(sbyte value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return (sbyte)BitOperations.Log2((uint)(byte)value);
    }

    public static sbyte RotateLeft(sbyte value, int rotateAmount)
        => (sbyte)(((byte)value << (rotateAmount & 7)) | ((byte)value >> (8 - (rotateAmount & 7))));

    public static sbyte RotateRight(sbyte value, int rotateAmount)
        => (sbyte)(((byte)value >> (rotateAmount & 7)) | ((byte)value << (8 - (rotateAmount & 7))));

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        sbyte other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type SByte."),
    };

    public int CompareTo(sbyte value) => m_value - value;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is sbyte other && m_value == other;

    public bool Equals(sbyte obj) => m_value == obj;

    public override int GetHashCode() => m_value;

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format((ulong)(long)m_value, 8, true, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat((ulong)(long)m_value, 8, true, format, destination, out charsWritten);
}
