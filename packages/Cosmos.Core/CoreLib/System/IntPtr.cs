using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A signed integer of pointer size: 64 bits here.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly unsafe struct IntPtr : IComparable, IComparable<nint>, IEquatable<nint>, ISpanFormattable, ISpanParsable<nint>
{
    public static readonly nint Zero;

    private readonly nint m_value;

    public IntPtr(int value) => m_value = value;

    public IntPtr(long value) => m_value = (nint)value;

    public IntPtr(void* value) => m_value = (nint)value;

    public static int Size => sizeof(nint);

    public static nint MinValue => unchecked((nint)long.MinValue);

    public static nint MaxValue => unchecked((nint)long.MaxValue);

    public static nint Add(nint pointer, int offset) => pointer + offset;

    public static nint Subtract(nint pointer, int offset) => pointer - offset;

    public int ToInt32() => checked((int)m_value);

    public long ToInt64() => m_value;

    public void* ToPointer() => (void*)m_value;

    public static nint Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static nint Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static nint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static nint Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static nint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static nint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (nint)NumberParser.Parse(s, style, 64, true);

    public static bool TryParse([NotNullWhen(true)] string? s, out nint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out nint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out nint result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out nint result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out nint result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nint result)
    {
        bool parsed = NumberParser.TryParse(s, style, 64, true, out ulong bits) == NumberParser.Status.Ok;
        result = (nint)bits;
        return parsed;
    }

    public static nint Abs(nint value) => Math.Abs(value);

    public static int Sign(nint value) => value < 0 ? -1 : value > 0 ? 1 : 0;

    public static bool IsNegative(nint value) => value < 0;

    public static bool IsPositive(nint value) => value >= 0;

    public static nint Max(nint x, nint y) => x >= y ? x : y;

    public static nint Min(nint x, nint y) => x <= y ? x : y;

    public static nint Clamp(nint value, nint min, nint max) => Math.Clamp(value, min, max);

    public static (nint Quotient, nint Remainder) DivRem(nint left, nint right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(nint value) => (value & 1) == 0;

    public static bool IsOddInteger(nint value) => (value & 1) != 0;

    public static bool IsPow2(nint value) => BitOperations.IsPow2(value);

    public static nint LeadingZeroCount(nint value) => (nint)BitOperations.LeadingZeroCount((ulong)value);

    public static nint TrailingZeroCount(nint value) => (nint)BitOperations.TrailingZeroCount((ulong)value);

    public static nint PopCount(nint value) => (nint)BitOperations.PopCount((ulong)value);

    public static nint Log2(nint value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return (nint)BitOperations.Log2((ulong)value);
    }

    public static nint RotateLeft(nint value, int rotateAmount) => (nint)BitOperations.RotateLeft((ulong)value, rotateAmount);

    public static nint RotateRight(nint value, int rotateAmount) => (nint)BitOperations.RotateRight((ulong)value, rotateAmount);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        nint other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type IntPtr."),
    };

    public int CompareTo(nint value) => m_value < value ? -1 : m_value > value ? 1 : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is nint other && m_value == other;

    public bool Equals(nint other) => m_value == other;

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
