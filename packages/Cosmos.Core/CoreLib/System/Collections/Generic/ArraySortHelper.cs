namespace System.Collections.Generic;

/// <summary>Sorting of spans: heap sort, so no recursion, no allocation and never quadratic; short spans by insertion. Not stable.</summary>
internal static class ArraySortHelper<T>
{
    private const int InsertionLimit = 16;

    public static void Sort(Span<T> span, IComparer<T>? comparer)
    {
        comparer ??= Comparer<T>.Default;
        Sort(span, comparer.Compare);
    }

    public static void Sort(Span<T> span, Comparison<T> comparison)
    {
        if (span.Length <= InsertionLimit)
        {
            InsertionSort(span, comparison);
            return;
        }

        for (int i = (span.Length / 2) - 1; i >= 0; i--)
        {
            SiftDown(span, i, comparison);
        }

        for (int last = span.Length - 1; last > 0; last--)
        {
            (span[0], span[last]) = (span[last], span[0]);
            SiftDown(span.Slice(0, last), 0, comparison);
        }
    }

    private static void InsertionSort(Span<T> span, Comparison<T> comparison)
    {
        for (int i = 1; i < span.Length; i++)
        {
            T item = span[i];
            int at = i;
            while (at > 0 && comparison(span[at - 1], item) > 0)
            {
                span[at] = span[at - 1];
                at--;
            }

            span[at] = item;
        }
    }

    private static void SiftDown(Span<T> heap, int parent, Comparison<T> comparison)
    {
        T item = heap[parent];
        for (int child = (2 * parent) + 1; child < heap.Length; child = (2 * parent) + 1)
        {
            if (child + 1 < heap.Length && comparison(heap[child], heap[child + 1]) < 0)
            {
                child++;
            }

            if (comparison(item, heap[child]) >= 0)
            {
                break;
            }

            heap[parent] = heap[child];
            parent = child;
        }

        heap[parent] = item;
    }
}
