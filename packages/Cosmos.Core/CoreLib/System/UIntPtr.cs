using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>An unsigned integer of pointer size: 64 bits here.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly unsafe struct UIntPtr : IComparable, IComparable<nuint>, IEquatable<nuint>, ISpanFormattable, ISpanParsable<nuint>
{
    public static readonly nuint Zero;

    private readonly nuint m_value;

    public UIntPtr(uint value) => m_value = value;

    public UIntPtr(ulong value) => m_value = (nuint)value;

    public UIntPtr(void* value) => m_value = (nuint)value;

    public static int Size => sizeof(nuint);

    public static nuint MinValue => unchecked((nuint)ulong.MinValue);

    public static nuint MaxValue => unchecked((nuint)ulong.MaxValue);

    public static nuint Add(nuint pointer, int offset) => pointer + (nuint)offset;

    public static nuint Subtract(nuint pointer, int offset) => pointer - (nuint)offset;

    public uint ToUInt32() => checked((uint)m_value);

    public ulong ToUInt64() => m_value;

    public void* ToPointer() => (void*)m_value;

    public static nuint Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static nuint Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static nuint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static nuint Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static nuint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static nuint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (nuint)NumberParser.Parse(s, style, 64, false);

    public static bool TryParse([NotNullWhen(true)] string? s, out nuint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out nuint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out nuint result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out nuint result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out nuint result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out nuint result)
    {
        bool parsed = NumberParser.TryParse(s, style, 64, false, out ulong bits) == NumberParser.Status.Ok;
        result = (nuint)bits;
        return parsed;
    }

    public static int Sign(nuint value) => value == 0 ? 0 : 1;

    public static nuint Max(nuint x, nuint y) => x >= y ? x : y;

    public static nuint Min(nuint x, nuint y) => x <= y ? x : y;

    public static nuint Clamp(nuint value, nuint min, nuint max) => Math.Clamp(value, min, max);

    public static (nuint Quotient, nuint Remainder) DivRem(nuint left, nuint right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(nuint value) => (value & 1) == 0;

    public static bool IsOddInteger(nuint value) => (value & 1) != 0;

    public static bool IsPow2(nuint value) => BitOperations.IsPow2(value);

    public static nuint LeadingZeroCount(nuint value) => (nuint)BitOperations.LeadingZeroCount((ulong)value);

    public static nuint TrailingZeroCount(nuint value) => (nuint)BitOperations.TrailingZeroCount((ulong)value);

    public static nuint PopCount(nuint value) => (nuint)BitOperations.PopCount((ulong)value);

    public static nuint Log2(nuint value) => (nuint)BitOperations.Log2((ulong)value);

    public static nuint RotateLeft(nuint value, int rotateAmount) => (nuint)BitOperations.RotateLeft((ulong)value, rotateAmount);

    public static nuint RotateRight(nuint value, int rotateAmount) => (nuint)BitOperations.RotateRight((ulong)value, rotateAmount);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        nuint other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type UIntPtr."),
    };

    public int CompareTo(nuint value) => m_value < value ? -1 : m_value > value ? 1 : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is nuint other && m_value == other;

    public bool Equals(nuint other) => m_value == other;

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
