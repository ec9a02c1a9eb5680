using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A 32-bit signed integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct Int32 : IComparable, IComparable<int>, IEquatable<int>, ISpanFormattable, ISpanParsable<int>
{
    public const int MinValue = unchecked((int)0x80000000);

    public const int MaxValue = 0x7FFFFFFF;

    private readonly int m_value;

    public static int Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static int Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static int Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static int Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static int Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static int Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (int)NumberParser.Parse(s, style, 32, true);

    public static bool TryParse([NotNullWhen(true)] string? s, out int result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out int result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out int result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out int result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out int result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out int result)
    {
        bool parsed = NumberParser.TryParse(s, style, 32, true, out ulong bits) == NumberParser.Status.Ok;
        result = (int)bits;
        return parsed;
    }

    public static int Abs(int value) => Math.Abs(value);

    public static int Sign(int value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static bool IsNegative(int value) => value < 0;

    public static bool IsPositive(int value) => value >= 0;

    public static int Max(int x, int y) => x >= y ? x : y;

    public static int Min(int x, int y) => x <= y ? x : y;

    public static int Clamp(int value, int min, int max) => Math.Clamp(value, min, max);

    public static (int Quotient, int Remainder) DivRem(int left, int right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(int value) => (value & 1) == 0;

    public static bool IsOddInteger(int value) => (value & 1) != 0;

    public static bool IsPow2(int value) => BitOperations.IsPow2(value);

    public static int LeadingZeroCount(int value) => BitOperations.LeadingZeroCount((uint)value);

    public static int TrailingZeroCount(int value) => BitOperations.TrailingZeroCount((uint)value);

    public static int PopCount(int value) => BitOperations.PopCount((uint)value);

    public static int Log2(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return BitOperations.Log2((uint)value);
    }

    public static int RotateLeft(int value, int rotateAmount) => (int)BitOperations.RotateLeft((uint)value, rotateAmount);

    public static int RotateRight(int value, int rotateAmount) => (int)BitOperations.RotateRight((uint)value, rotateAmount);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        int other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Int32."),
    };

    public int CompareTo(int value) => m_value < value ? -1 : m_value > value ? 1 : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is int other && m_value == other;

    public bool Equals(int obj) => m_value == obj;

    public override int GetHashCode() => m_value;

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format((ulong)(long)m_value, 32, true, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat((ulong)(long)m_value, 32, true, format, destination, out charsWritten);
}
