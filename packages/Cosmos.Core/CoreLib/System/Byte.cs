using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace System;

/// <summary>An 8-bit unsigned integer.</summary>
/// <remarks>
/// Formats are the invariant culture's, whatever provider is passed. The generic mathematics interfaces are absent; their usual
/// members are here as plain methods.
/// </remarks>
public readonly struct Byte : IComparable, IComparable<byte>, IEquatable<byte>, ISpanFormattable, ISpanParsable<byte>
{
    public const byte MinValue = 0;

    public const byte MaxValue = 255;

    private readonly byte m_value;

    public static byte Parse(string s) => Parse(s, NumberStyles.Integer, null);

    public static byte Parse(string s, NumberStyles style) => Parse(s, style, null);

    public static byte Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static byte Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static byte Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Integer, provider);

    public static byte Parse(ReadOnlySpan<char> s, NumberStyles style = NumberStyles.Integer, IFormatProvider? provider = null)
        => (byte)NumberParser.Parse(s, style, 8, false);

    public static bool TryParse([NotNullWhen(true)] string? s, out byte result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse(ReadOnlySpan<char> s, out byte result) => TryParse(s, NumberStyles.Integer, null, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out byte result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out byte result)
        => TryParse(s, NumberStyles.Integer, provider, out result);

    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out byte result)
        => TryParse(s.AsSpan(), style, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out byte result)
    {
        bool parsed = NumberParser.TryParse(s, style, 8, false, out ulong bits) == NumberParser.Status.Ok;
        result = (byte)bits;
        return parsed;
    }

    public static int Sign(byte value) => value == 0 ? 0 : 1;

    public static byte Max(byte x, byte y) => x >= y ? x : y;

    public static byte Min(byte x, byte y) => x <= y ? x : y;

    public static byte Clamp(byte value, byte min, byte max) => Math.Clamp(value, min, max);

    public static (byte Quotient, byte Remainder) DivRem(byte left, byte right) => Math.DivRem(left, right);

    public static bool IsEvenInteger(byte value) => (value & 1) == 0;

    public static bool IsOddInteger(byte value) => (value & 1) != 0;

    public static bool IsPow2(byte value) => BitOperations.IsPow2((uint)value);

    public static byte LeadingZeroCount(byte value) => (byte)(BitOperations.LeadingZeroCount((uint)value) - 24);

    public static byte TrailingZeroCount(byte value) => (byte)BitOperations.TrailingZeroCount((uint)value | 0x100);

    public static byte PopCount(byte value) => (byte)BitOperations.PopCount((uint)value);

    public static byte Log2(byte value) => (byte)BitOperations.Log2((uint)value);

    public static byte RotateLeft(byte value, int rotateAmount)
        => (byte)(((byte)value << (rotateAmount & 7)) | ((byte)value >> (8 - (rotateAmount & 7))));

    public static byte RotateRight(byte value, int rotateAmount)
        => (byte)(((byte)value >> (rotateAmount & 7)) | ((byte)value << (8 - (rotateAmount & 7))));

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        byte other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Byte."),
    };

    public int CompareTo(byte value) => m_value - value;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is byte other && m_value == other;

    public bool Equals(byte obj) => m_value == obj;

    public override int GetHashCode() => m_value;

    public override string ToString() => ToString(null, null);

    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax("NumericFormat")] string? format) => ToString(format, null);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider)
        => NumberFormatter.Format(m_value, 8, false, format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
        => NumberFormatter.TryFormat(m_value, 8, false, format, destination, out charsWritten);
}
