using System.Collections.Generic;

namespace System;

/// <summary>Searching, filling and sorting of arrays.</summary>
public abstract unsafe partial class Array
{
    public static int IndexOf<T>(T[] array, T value) => IndexOf(array, value, 0, array.Length);

    public static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        CheckRange(array, startIndex, count);
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (comparer.Equals(array[i], value))
            {
                return i;
            }
        }

        return -1;
    }

    public static bool Exists<T>(T[] array, Predicate<T> match) => FindIndex(array, match) >= 0;

    public static int FindIndex<T>(T[] array, Predicate<T> match)
    {
        for (int i = 0; i < array.Length; i++)
        {
            if (match(array[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static T? Find<T>(T[] array, Predicate<T> match)
    {
        int index = FindIndex(array, match);
        return index < 0 ? default : array[index];
    }

    public static void Fill<T>(T[] array, T value) => new Span<T>(array).Fill(value);

    public static void Reverse<T>(T[] array) => new Span<T>(array).Reverse();

    public static void Sort<T>(T[] array) => ArraySortHelper<T>.Sort(new Span<T>(array), (IComparer<T>?)null);

    public static void Sort<T>(T[] array, IComparer<T>? comparer) => ArraySortHelper<T>.Sort(new Span<T>(array), comparer);

    public static void Sort<T>(T[] array, Comparison<T> comparison) => ArraySortHelper<T>.Sort(new Span<T>(array), comparison);

    public static int BinarySearch<T>(T[] array, T value)
    {
        Comparer<T> comparer = Comparer<T>.Default;
        int low = 0;
        int high = array.Length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            int order = comparer.Compare(array[middle], value);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
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
