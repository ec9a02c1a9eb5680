using System.Collections;
using System.Collections.Generic;

namespace System.Linq;

/// <summary>Sorts when it is walked; stable. Keys are computed at each comparison, not kept.</summary>
internal sealed class OrderedEnumerable<T>(IEnumerable<T> source, Comparison<T> comparison) : IOrderedEnumerable<T>
{
    public static OrderedEnumerable<T> By<TKey>(IEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer, bool descending)
        => new(source, ByKey(key, comparer, descending));

    public OrderedEnumerable<T> ThenBy<TKey>(Func<T, TKey> keySelector, IComparer<TKey>? comparer, bool descending)
    {
        Comparison<T> next = ByKey(keySelector, comparer, descending);
        return new OrderedEnumerable<T>(source, (x, y) => comparison(x, y) is not 0 and int order ? order : next(x, y));
    }

    public IEnumerator<T> GetEnumerator()
    {
        T[] items = source.ToArray();
        int[] order = new int[items.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        // The sort itself is not stable: equal elements keep their order because their positions decide.
        Array.Sort(order, (x, y) => comparison(items[x], items[y]) is not 0 and int difference ? difference : x - y);
        foreach (int index in order)
        {
            yield return items[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Comparison<T> ByKey<TKey>(Func<T, TKey> key, IComparer<TKey>? comparer, bool descending)
    {
        ArgumentNullException.ThrowIfNull(key);
        comparer ??= Comparer<TKey>.Default;
        return descending ? (x, y) => comparer.Compare(key(y), key(x)) : (x, y) => comparer.Compare(key(x), key(y));
    }
}
