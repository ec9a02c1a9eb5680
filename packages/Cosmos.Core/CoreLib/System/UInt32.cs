using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A 32-bit unsigned integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct UInt32 : IComparable, IComparable<uint>, IEquatable<uint>, ISpanFormattable, ISpanParsable<uint>
{
    public const uint MinValue = 0;

    public const uint MaxValue = 0xFFFFFFFF;

    private readonly uint m_value;

    public static uint Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static uint Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static uint Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static uint Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static uint Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static uint Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (uint)NumberParser.Parse(s, style, 32, false);

    public static bool TryParse([NotNullWhen(true)] string? s, out uint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out uint result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out uint result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out uint result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out uint result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out uint result)
    {
        bool parsed = NumberParser.TryParse(s, style, 32, false, out ulong bits) == NumberParser.Status.Ok;
        result = (uint)bits;
        return parsed;
    }

    public static int Sign(uint value) => value == 0 ? 0 : 1;

    public static uint Max(uint x, uint y) => x >= y ? x : y;

    public static uint Min(uint x, uint y) => x <= y ? x : y;

    public static uint Clamp(uint value, uint min, uint max) => Math.Clamp(value, min, max);

    public static (uint Quotient, uint Remainder) DivRem(uint left, uint right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(uint value) => (value & 1) == 0;

    public static bool IsOddInteger(uint value) => (value & 1) != 0;

    public static bool IsPow2(uint value) => BitOperations.IsPow2(value);

    public static uint LeadingZeroCount(uint value) => (uint)BitOperations.LeadingZeroCount(value);

    public static uint TrailingZeroCount(uint value) => (uint)BitOperations.TrailingZeroCount(value);

    public static uint PopCount(uint value) => (uint)BitOperations.PopCount(value);

    public static uint Log2(uint value) => (uint)BitOperations.Log2(value);

    public static uint RotateLeft(uint value, int rotateAmount) => BitOperations.RotateLeft(value, rotateAmount);

    public static uint RotateRight(uint value, int rotateAmount) => BitOperations.RotateRight(value, rotateAmount);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        uint other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type UInt32."),
    };

    public int CompareTo(uint value) => m_value < value ? -1 : m_value > value ? 1 : 0;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is uint other && m_value == other;

    public bool Equals(uint obj) => m_value == obj;

    public override int GetHashCode() => (int)m_value;

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format(m_value, 32, false, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat(m_value, 32, false, format, destination, out charsWritten);
}
