using System.Diagnostics.CodeAnalysis;

namespace System;

/// <content>Equality, order and hash; ordinal throughout.</content>
public sealed partial class String
{
    public static bool operator ==(string? a, string? b) => Equals(a, b);

    public static bool operator !=(string? a, string? b) => !Equals(a, b);

    public static bool Equals(string? a, string? b)
        => ReferenceEquals(a, b) || (a is not null && b is not null && a.AsSpan().SequenceEqual(b.AsSpan()));

    public static bool Equals(string? a, string? b, StringComparison comparisonType)
        => ReferenceEquals(a, b) || (a is not null && b is not null && a.AsSpan().Equals(b.AsSpan(), comparisonType));

    public static int Compare(string? strA, string? strB) => CompareOrdinal(strA, strB);

    public static int Compare(string? strA, string? strB, bool ignoreCase)
        => Compare(strA, strB, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public static int Compare(string? strA, string? strB, StringComparison comparisonType)
    {
        if (ReferenceEquals(strA, strB))
        {
            return 0;
        }

        return strA is null ? -1 : strB is null ? 1 : strA.AsSpan().CompareTo(strB.AsSpan(), comparisonType);
    }

    public static int CompareOrdinal(string? strA, string? strB) => Compare(strA, strB, StringComparison.Ordinal);

    public static int GetHashCode(ReadOnlySpan<char> value) => OrdinalText.Hash(value);

    public static int GetHashCode(ReadOnlySpan<char> value, StringComparison comparisonType)
        => OrdinalText.IgnoresCase(comparisonType) ? OrdinalText.HashIgnoreCase(value) : OrdinalText.Hash(value);

    public int CompareTo(object? value) => value switch
    {
        null => 1,
        string other => CompareTo(other),
        _ => throw new ArgumentException("Object must be of type String."),
    };

    public int CompareTo(string? strB) => CompareOrdinal(this, strB);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is string other && Equals(this, other);

    public bool Equals([NotNullWhen(true)] string? value) => Equals(this, value);

    public bool Equals([NotNullWhen(true)] string? value, StringComparison comparisonType) => Equals(this, value, comparisonType);

    /// <summary>The same on every run; the BCL's differs from run to run.</summary>
    public override int GetHashCode() => OrdinalText.Hash(this);

    public int GetHashCode(StringComparison comparisonType) => GetHashCode(Characters, comparisonType);
}
