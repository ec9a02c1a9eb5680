using System.Collections.Generic;

namespace System;

/// <content>Whole spans against each other.</content>
public static partial class MemoryExtensions
{
    public static bool SequenceEqual<T>(this Span<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).SequenceEqual(other);

    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IEquatable<T>?
    {
        if (span.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < span.Length; i++)
        {
            if (!Same(span[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        if (span.Length != other.Length)
        {
            return false;
        }

        for (int i = 0; i < span.Length; i++)
        {
            if (!comparer.Equals(span[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static int SequenceCompareTo<T>(this Span<T> span, ReadOnlySpan<T> other)
        where T : IComparable<T>?
        => ((ReadOnlySpan<T>)span).SequenceCompareTo(other);

    public static int SequenceCompareTo<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other)
        where T : IComparable<T>?
    {
        int common = span.Length < other.Length ? span.Length : other.Length;
        for (int i = 0; i < common; i++)
        {
            int order = Comparer<T>.Default.Compare(span[i], other[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return span.Length.CompareTo(other.Length);
    }

    public static int CommonPrefixLength<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other)
    {
        int i = 0;
        while (i < span.Length && i < other.Length && EqualityComparer<T>.Default.Equals(span[i], other[i]))
        {
            i++;
        }

        return i;
    }

    public static bool Equals(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
        => OrdinalText.IgnoresCase(comparisonType) ? OrdinalText.EqualsIgnoreCase(span, other) : span.SequenceEqual(other);

    public static int CompareTo(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
        => OrdinalText.IgnoresCase(comparisonType) ? OrdinalText.CompareIgnoreCase(span, other) : span.SequenceCompareTo(other);

    public static bool StartsWith<T>(this Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).StartsWith(value);

    public static bool StartsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
        => value.Length <= span.Length && span.Slice(0, value.Length).SequenceEqual(value);

    public static bool StartsWith<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
        => span.Length != 0 && Same(span[0], value);

    public static bool StartsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
        => value.Length <= span.Length && span.Slice(0, value.Length).Equals(value, comparisonType);

    public static bool EndsWith<T>(this Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).EndsWith(value);

    public static bool EndsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
        => value.Length <= span.Length && span.Slice(span.Length - value.Length).SequenceEqual(value);

    public static bool EndsWith<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
        => span.Length != 0 && Same(span[span.Length - 1], value);

    public static bool EndsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
        => value.Length <= span.Length && span.Slice(span.Length - value.Length).Equals(value, comparisonType);

    /// <summary>Equality by the type's own method; a direct call for value types, which the compiler then inlines.</summary>
    private static bool Same<T>(T left, T right)
        where T : IEquatable<T>?
        => left is null ? right is null : left.Equals(right);
}
