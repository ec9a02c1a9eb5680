using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A 32-bit floating-point number (IEEE 754). Text is never parsed into it here.</summary>
public readonly struct Single : IComparable, IComparable<float>, IEquatable<float>, ISpanFormattable
{
    public const float MinValue = -3.40282347E+38F;

    public const float MaxValue = 3.40282347E+38F;

    public const float Epsilon = 1.4E-45F;

    public const float NaN = (float)(0.0 / 0.0);

    public const float PositiveInfinity = (float)(1.0 / 0.0);

    public const float NegativeInfinity = (float)(-1.0 / 0.0);

    private readonly float m_value;

    public static bool IsNaN(float f) => (BitConverter.SingleToInt32Bits(f) & int.MaxValue) > 0x7F80_0000;

    public static bool IsInfinity(float f) => f is PositiveInfinity or NegativeInfinity;

    public static bool IsFinite(float f) => !IsNaN(f) && !IsInfinity(f);

    public static bool IsNegative(float f) => BitConverter.SingleToInt32Bits(f) < 0;

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        float other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Single."),
    };

    /// <summary>Not-a-number is below all other values and equal to itself.</summary>
    public int CompareTo(float value)
    {
        if (m_value < value)
        {
            return -1;
        }

        return m_value > value ? 1 : m_value == value ? 0 : IsNaN(m_value).CompareTo(IsNaN(value)) * -1;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is float other && Equals(other);

    public bool Equals(float obj) => m_value == obj || (IsNaN(m_value) && IsNaN(obj));

    public override int GetHashCode() => m_value == 0 ? 0 : BitConverter.SingleToInt32Bits(m_value).GetHashCode();

    public override string ToString() => FloatFormatter.Format(m_value, default);

    public string ToString(IFormatProvider? provider) => ToString();

    public string ToString([StringSyntax("NumericFormat")] string? format) => FloatFormatter.Format(m_value, format);

    public string ToString([StringSyntax("NumericFormat")] string? format, IFormatProvider? provider) => ToString(format);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        [StringSyntax("NumericFormat")] ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null)
    {
        string text = FloatFormatter.Format(m_value, format);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }
}
