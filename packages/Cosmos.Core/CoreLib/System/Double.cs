using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A 64-bit floating-point number (IEEE 754). Text is never parsed into it here.</summary>
public readonly struct Double : IComparable, IComparable<double>, IEquatable<double>, ISpanFormattable
{
    public const double MinValue = -1.7976931348623157E+308;

    public const double MaxValue = 1.7976931348623157E+308;

    public const double Epsilon = 4.9406564584124654E-324;

    public const double NaN = (double)(0.0 / 0.0);

    public const double PositiveInfinity = (double)(1.0 / 0.0);

    public const double NegativeInfinity = (double)(-1.0 / 0.0);

    private readonly double m_value;

    public static bool IsNaN(double d) => (BitConverter.DoubleToInt64Bits(d) & long.MaxValue) > 0x7FF0_0000_0000_0000;

    public static bool IsInfinity(double d) => d is PositiveInfinity or NegativeInfinity;

    public static bool IsFinite(double d) => !IsNaN(d) && !IsInfinity(d);

    public static bool IsNegative(double d) => BitConverter.DoubleToInt64Bits(d) < 0;

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        double other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Double."),
    };

    /// <summary>Not-a-number is below all other values and equal to itself.</summary>
    public int CompareTo(double value)
    {
        if (m_value < value)
        {
            return -1;
        }

        return m_value > value ? 1 : m_value == value ? 0 : IsNaN(m_value).CompareTo(IsNaN(value)) * -1;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is double other && Equals(other);

    public bool Equals(double obj) => m_value == obj || (IsNaN(m_value) && IsNaN(obj));

    public override int GetHashCode() => m_value == 0 ? 0 : BitConverter.DoubleToInt64Bits(m_value).GetHashCode();

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
