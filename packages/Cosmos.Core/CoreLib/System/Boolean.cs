using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A truth value.</summary>
public readonly struct Boolean : IComparable, IComparable<bool>, IEquatable<bool>
{
    public static readonly string TrueString = "True";

    public static readonly string FalseString = "False";

    private readonly bool m_value;

    public static bool Parse(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Parse(value.AsSpan());
    }

    public static bool Parse(ReadOnlySpan<char> value)
        => TryParse(value, out bool result) ? result : throw new FormatException("String was not recognized as a valid Boolean.");

    public static bool TryParse([NotNullWhen(true)] string? value, out bool result) => TryParse(value.AsSpan(), out result);

    public static bool TryParse(ReadOnlySpan<char> value, out bool result)
    {
        ReadOnlySpan<char> trimmed = value.Trim();
        result = trimmed.Equals("true", StringComparison.OrdinalIgnoreCase);
        return result || trimmed.Equals("false", StringComparison.OrdinalIgnoreCase);
    }

    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        bool other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type Boolean."),
    };

    public int CompareTo(bool value) => m_value == value ? 0 : m_value ? 1 : -1;

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is bool other && m_value == other;

    public bool Equals(bool obj) => m_value == obj;

    public override int GetHashCode() => m_value ? 1 : 0;

    public override string ToString() => m_value ? TrueString : FalseString;

    public string ToString(IFormatProvider? provider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        string text = ToString();
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return charsWritten != 0;
    }
}
