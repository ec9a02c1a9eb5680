using System.Collections.Generic;

namespace System;

/// <content>Sorting in place.</content>
public static partial class MemoryExtensions
{
    public static void Sort<T>(this Span<T> span) => ArraySortHelper<T>.Sort(span, (IComparer<T>?)null);

    public static void Sort<T>(this Span<T> span, Comparison<T> comparison) => ArraySortHelper<T>.Sort(span, comparison);

    public static void Sort<T, TComparer>(this Span<T> span, TComparer comparer)
        where TComparer : IComparer<T>?
        => ArraySortHelper<T>.Sort(span, comparer);
}
