using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A 64-bit unsigned integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct UInt64 : IComparable, IComparable<ulong>, IEquatable<ulong>, ISpanFormattable, ISpanParsable<ulong>
{
    public const ulong MinValue = 0;

    public const ulong MaxValue = 0xFFFFFFFFFFFFFFFF;

    private readonly ulong m_value;

    public static ulong Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static ulong Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static ulong Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static ulong Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static ulong Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static ulong Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => NumberParser.Parse(s, style, 64, false);

    public static bool TryParse([NotNullWhen(true)] string? s, out ulong result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out ulong result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ulong result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ulong result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out ulong result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out ulong result)
    {
        bool parsed = NumberParser.TryParse(s, style, 64, false, out ulong bits) == NumberParser.Status.Ok;
        result = bits;
        return parsed;
    }

    public static int Sign(ulong value) => value == 0 ? 0 : 1;

    public static ulong Max(ulong x, ulong y) => x >= y ? x : y;

    public static ulong Min(ulong x, ulong y) => x <= y ? x : y;

    public static ulong Clamp(ulong value, ulong min, ulong max) => Math.Clamp(value, min, max);

    public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(ulong value) => (value & 1) == 0;

    public static bool IsOddInteger(ulong value) => (value & 1) != 0;

    public static bool IsPow2(ulong value) => BitOperations.IsPow2(value);

    public static ulong LeadingZeroCount(ulong value) => (ulong)BitOperations.LeadingZeroCount(value);

    public static ulong TrailingZeroCount(ulong value) => (ulong)BitOperations.TrailingZeroCount(value);

    public static ulong PopCount(ulong value) => (ulong)BitOperations.PopCount(value);

    public static ulong Log2(ulong value) => (ulong)BitOperations.Log2(value);

    public static ulong RotateLeft(ulong value, int rotateAmount) => BitOperations.RotateLeft(value, rotateAmount);

    public static ulong RotateRight(ulong value, int rotateAmount) => BitOperations.RotateRight(value, rotateAmount);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        ulong other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type UInt64."),
    };

    public int CompareTo(ulong value) => m_value < value ? -1 : m_value > value ? 1 : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ulong other && m_value == other;

    public bool Equals(ulong obj) => m_value == obj;

    public override int GetHashCode() => unchecked((int)m_value) ^ (int)(m_value >> 32);

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format(m_value, 64, false, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat(m_value, 64, false, format, destination, out charsWritten);
}
