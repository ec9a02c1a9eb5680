namespace System;

/// <content>Finding any of several values.</content>
public static partial class MemoryExtensions
{
    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>?
        => span.IndexOfAny(value0, value1) >= 0;

    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
        => span.IndexOfAny(values) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
        => span.IndexOfAnyExcept(value) >= 0;

    public static bool ContainsAnyExceptInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T>
        => span.IndexOfAnyExceptInRange(lowInclusive, highInclusive) >= 0;

    public static int IndexOfAny<T>(this Span<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).IndexOfAny(values);

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Same(span[i], value0) || Same(span[i], value1))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Same(span[i], value0) || Same(span[i], value1) || Same(span[i], value2))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (values.IndexOf(span[i]) >= 0)
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyExcept<T>(this Span<T> span, T value)
        where T : IEquatable<T>?
        => ((ReadOnlySpan<T>)span).IndexOfAnyExcept(value);

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
        => span.IndexOfAnyExcept(new ReadOnlySpan<T>(ref value));

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (values.IndexOf(span[i]) < 0)
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (IsInRange(span[i], lowInclusive, highInclusive))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOfAnyExceptInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (!IsInRange(span[i], lowInclusive, highInclusive))
            {
                return i;
            }
        }

        return -1;
    }

    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>?
    {
        int i = span.Length - 1;
        while (i >= 0 && values.IndexOf(span[i]) < 0)
        {
            i--;
        }

        return i;
    }

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value)
        where T : IEquatable<T>?
    {
        int i = span.Length - 1;
        while (i >= 0 && Same(span[i], value))
        {
            i--;
        }

        return i;
    }

    private static bool IsInRange<T>(T value, T low, T high)
        where T : IComparable<T>
        => value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0;
}
