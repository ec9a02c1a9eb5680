using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>A 16-bit unsigned integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct UInt16 : IComparable, IComparable<ushort>, IEquatable<ushort>, ISpanFormattable, ISpanParsable<ushort>
{
    public const ushort MinValue = 0;

    public const ushort MaxValue = 65535;

    private readonly ushort m_value;

    public static ushort Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static ushort Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static ushort Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static ushort Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static ushort Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static ushort Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (ushort)NumberParser.Parse(s, style, 16, false);

    public static bool TryParse([NotNullWhen(true)] string? s, out ushort result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out ushort result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ushort result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ushort result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out ushort result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out ushort result)
    {
        bool parsed = NumberParser.TryParse(s, style, 16, false, out ulong bits) == NumberParser.Status.Ok;
        result = (ushort)bits;
        return parsed;
    }

    public static int Sign(ushort value) => value == 0 ? 0 : 1;

    public static ushort Max(ushort x, ushort y) => x >= y ? x : y;

    public static ushort Min(ushort x, ushort y) => x <= y ? x : y;

    public static ushort Clamp(ushort value, ushort min, ushort max) => Math.Clamp(value, min, max);

    public static (ushort Quotient, ushort Remainder) DivRem(ushort left, ushort right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(ushort value) => (value & 1) == 0;

    public static bool IsOddInteger(ushort value) => (value & 1) != 0;

    public static bool IsPow2(ushort value) => BitOperations.IsPow2((uint)value);

    public static ushort LeadingZeroCount(ushort value) => (ushort)(BitOperations.LeadingZeroCount((uint)value) - 16);

    public static ushort TrailingZeroCount(ushort value) => (ushort)BitOperations.TrailingZeroCount((uint)value | 0x10000);

    public static ushort PopCount(ushort value) => (ushort)BitOperations.PopCount((uint)value);

    public static ushort Log2(ushort value) => (ushort)BitOperations.Log2((uint)value);

    public static ushort RotateLeft(ushort value, int rotateAmount)
        => (ushort)(((ushort)value << (rotateAmount & 15)) | ((ushort)value >> (16 - (rotateAmount & 15))));

    public static ushort RotateRight(ushort value, int rotateAmount)
        => (ushort)(((ushort)value >> (rotateAmount & 15)) | ((ushort)value << (16 - (rotateAmount & 15))));

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        ushort other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type UInt16."),
    };

    public int CompareTo(ushort value) => m_value - value;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ushort other && m_value == other;

    public bool Equals(ushort obj) => m_value == obj;

    public override int GetHashCode() => m_value;

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format(m_value, 16, false, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat(m_value, 16, false, format, destination, out charsWritten);
}
