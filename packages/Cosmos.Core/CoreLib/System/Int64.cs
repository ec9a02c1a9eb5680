using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A 64-bit signed integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct Int64 : IComparable, IComparable<long>, IEquatable<long>, ISpanFormattable, ISpanParsable<long>
{
    public const long MinValue = unchecked((long)0x8000000000000000);

    public const long MaxValue = 0x7FFFFFFFFFFFFFFF;

    private readonly long m_value;

    public static long Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static long Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static long Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static long Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static long Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static long Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (long)NumberParser.Parse(s, style, 64, true);

    public static bool TryParse([NotNullWhen(true)] string? s, out long result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out long result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out long result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out long result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out long result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out long result)
    {
        bool parsed = NumberParser.TryParse(s, style, 64, true, out ulong bits) == NumberParser.Status.Ok;
        result = (long)bits;
        return parsed;
    }

    public static long Abs(long value) => Math.Abs(value);

    public static int Sign(long value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static bool IsNegative(long value) => value < 0;

    public static bool IsPositive(long value) => value >= 0;

    public static long Max(long x, long y) => x >= y ? x : y;

    public static long Min(long x, long y) => x <= y ? x : y;

    public static long Clamp(long value, long min, long max) => Math.Clamp(value, min, max);

    public static (long Quotient, long Remainder) DivRem(long left, long right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(long value) => (value & 1) == 0;

    public static bool IsOddInteger(long value) => (value & 1) != 0;

    public static bool IsPow2(long value) => BitOperations.IsPow2(value);

    public static long LeadingZeroCount(long value) => (long)BitOperations.LeadingZeroCount((ulong)value);

    public static long TrailingZeroCount(long value) => (long)BitOperations.TrailingZeroCount((ulong)value);

    public static long PopCount(long value) => (long)BitOperations.PopCount((ulong)value);

    public static long Log2(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return (long)BitOperations.Log2((ulong)value);
    }

    public static long RotateLeft(long value, int rotateAmount) => (long)BitOperations.RotateLeft((ulong)value, rotateAmount);

    public static long RotateRight(long value, int rotateAmount) => (long)BitOperations.RotateRight((ulong)value, rotateAmount);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        long other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Int64."),
    };

    public int CompareTo(long value) => m_value < value ? -1 : m_value > value ? 1 : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is long other && m_value == other;

    public bool Equals(long obj) => m_value == obj;

    public override int GetHashCode() => unchecked((int)m_value) ^ (int)(m_value >> 32);

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format((ulong)(long)m_value, 64, true, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat((ulong)(long)m_value, 64, true, format, destination, out charsWritten);
}
