using System.Collections.Generic;

namespace System;

/// <content>Finding values and sequences.</content>
public static partial class MemoryExtensions
{
    public static bool Contains<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).IndexOf(value) >= 0;

    public static bool Contains<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
        => span.IndexOf(value) >= 0;

    /// <summary>For types without <see cref="IEquatable{T}"/>, enumerations above all.</summary>
    public static bool Contains<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null)
        => span.IndexOf(value, comparer) >= 0;

    public static bool Contains(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
        => span.IndexOf(value, comparisonType) >= 0;

    public static int IndexOf<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).IndexOf(value);

    public static int IndexOf<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Same(span[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOf<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            if (comparer.Equals(span[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOf<T>(this Span<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).IndexOf(value);

    public static int IndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        for (int i = 0; i <= span.Length - value.Length; i++)
        {
            if (span.Slice(i, value.Length).SequenceEqual(value))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
        => OrdinalText.IgnoresCase(comparisonType) ? OrdinalText.IndexOfIgnoreCase(span, value) : span.IndexOf(value);

    public static int LastIndexOf<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).LastIndexOf(value);

    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        int i = span.Length - 1;
        while (i >= 0 && !Same(span[i], value))
        {
            i--;
        }

        return i;
    }

    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value)
        where T : IEquatable<T>?
    {
        int i = span.Length - value.Length;
        while (i >= 0 && !span.Slice(i, value.Length).SequenceEqual(value))
        {
            i--;
        }

        return i < 0 ? -1 : i;
    }

    public static int LastIndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
        => OrdinalText.IgnoresCase(comparisonType) ? OrdinalText.LastIndexOfIgnoreCase(span, value) : span.LastIndexOf(value);

    public static int Count<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).Count(value);

    public static int Count<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        int count = 0;
        foreach (ref readonly T item in span)
        {
            count += Same(item, value) ? 1 : 0;
        }

        return count;
    }

    public static int BinarySearch<T>(this ReadOnlySpan<T> span, IComparable<T> comparable)
        => span.BinarySearch<T, IComparable<T>>(comparable);

    /// <returns>The index, or the complement of the index of the next larger element.</returns>
    public static int BinarySearch<T, TComparable>(this ReadOnlySpan<T> span, TComparable comparable)
        where TComparable : IComparable<T>, allows ref struct
    {
        int low = 0;
        int high = span.Length - 1;
        while (low <= high)
        {
            int middle = (int)((uint)(low + high) >> 1);
            int order = comparable.CompareTo(span[middle]);
            if (order == 0)
            {
                return middle;
            }

            if (order > 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }
}
