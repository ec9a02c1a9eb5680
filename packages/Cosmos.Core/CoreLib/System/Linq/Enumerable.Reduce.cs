using System.Collections.Generic;

namespace System.Linq;

/// <content>Sequences to values and to collections.</content>
public static partial class Enumerable
{
    public static bool Any<TSource>(this IEnumerable<TSource> source)
    {
        foreach (TSource _ in source)
        {
            return true;
        }

        return false;
    }

    public static bool Any<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) => source.Where(predicate).Any();

    public static bool All<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) => !source.Any(item => !predicate(item));

    public static bool Contains<TSource>(this IEnumerable<TSource> source, TSource value)
        => source.Any(item => EqualityComparer<TSource>.Default.Equals(item, value));

    public static bool SequenceEqual<TSource>(this IEnumerable<TSource> first, IEnumerable<TSource> second)
        => first.ToArray().AsSpan().SequenceEqual(second.ToArray(), null);

    public static int Count<TSource>(this IEnumerable<TSource> source)
        => source is ICollection<TSource> counted ? counted.Count : source.Aggregate(0, (count, _) => checked(count + 1));

    public static int Count<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
        => source.Aggregate(0, (count, item) => predicate(item) ? checked(count + 1) : count);

    public static int Sum(this IEnumerable<int> source) => source.Aggregate(0, (sum, item) => checked(sum + item));

    public static long Sum(this IEnumerable<long> source) => source.Aggregate(0L, (sum, item) => checked(sum + item));

    public static int Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => source.Select(selector).Sum();

    public static long Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) => source.Select(selector).Sum();

    public static int Min(this IEnumerable<int> source) => source.Extreme(-1);

    public static int Max(this IEnumerable<int> source) => source.Extreme(1);

    public static long Min(this IEnumerable<long> source) => source.Extreme(-1);

    public static long Max(this IEnumerable<long> source) => source.Extreme(1);

    public static TSource? Min<TSource>(this IEnumerable<TSource> source) => source.Extreme(-1);

    public static TSource? Max<TSource>(this IEnumerable<TSource> source) => source.Extreme(1);

    public static int Min<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => source.Select(selector).Min();

    public static int Max<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => source.Select(selector).Max();

    public static TResult? Min<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
        => source.Select(selector).Extreme(-1);

    public static TResult? Max<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
        => source.Select(selector).Extreme(1);

    public static TSource Aggregate<TSource>(this IEnumerable<TSource> source, Func<TSource, TSource, TSource> func)
    {
        using IEnumerator<TSource> walk = source.GetEnumerator();
        TSource result = walk.MoveNext() ? walk.Current : throw NoElements();
        while (walk.MoveNext())
        {
            result = func(result, walk.Current);
        }

        return result;
    }

    public static TAccumulate Aggregate<TSource, TAccumulate>(
        this IEnumerable<TSource> source, TAccumulate seed, Func<TAccumulate, TSource, TAccumulate> func)
    {
        foreach (TSource item in source)
        {
            seed = func(seed, item);
        }

        return seed;
    }

    public static TSource[] ToArray<TSource>(this IEnumerable<TSource> source) => source.ToList().ToArray();

    public static List<TSource> ToList<TSource>(this IEnumerable<TSource> source) => new(source);

    public static HashSet<TSource> ToHashSet<TSource>(this IEnumerable<TSource> source) => new(source);

    public static Dictionary<TKey, TSource> ToDictionary<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector)
        where TKey : notnull
        => source.ToDictionary(keySelector, item => item);

    public static Dictionary<TKey, TElement> ToDictionary<TSource, TKey, TElement>(
        this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector)
        where TKey : notnull
    {
        Dictionary<TKey, TElement> dictionary = [];
        foreach (TSource item in source)
        {
            dictionary.Add(keySelector(item), elementSelector(item));
        }

        return dictionary;
    }

    /// <summary>The smallest (sign -1) or largest (sign 1) element.</summary>
    private static TSource Extreme<TSource>(this IEnumerable<TSource> source, int sign)
        => source.Aggregate((best, item) => Math.Sign(Comparer<TSource>.Default.Compare(item, best)) == sign ? item : best);
}
