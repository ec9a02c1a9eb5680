using System.Collections.Generic;

namespace System.Linq;

/// <content>Parts of sequences.</content>
public static partial class Enumerable
{
    public static IEnumerable<TSource> Take<TSource>(this IEnumerable<TSource> source, int count)
    {
        if (count <= 0)
        {
            yield break;
        }

        foreach (TSource item in source)
        {
            yield return item;
            if (--count == 0)
            {
                yield break;
            }
        }
    }

    public static IEnumerable<TSource> Skip<TSource>(this IEnumerable<TSource> source, int count)
    {
        foreach (TSource item in source)
        {
            if (count-- <= 0)
            {
                yield return item;
            }
        }
    }

    public static IEnumerable<TSource> TakeWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        foreach (TSource item in source)
        {
            if (!predicate(item))
            {
                yield break;
            }

            yield return item;
        }
    }

    public static IEnumerable<TSource> SkipWhile<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        bool isTaking = false;
        foreach (TSource item in source)
        {
            isTaking = isTaking || !predicate(item);
            if (isTaking)
            {
                yield return item;
            }
        }
    }

    public static TSource First<TSource>(this IEnumerable<TSource> source)
    {
        foreach (TSource item in source)
        {
            return item;
        }

        throw NoElements();
    }

    public static TSource First<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) => source.Where(predicate).First();

    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source)
    {
        foreach (TSource item in source)
        {
            return item;
        }

        return default;
    }

    public static TSource? FirstOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
        => source.Where(predicate).FirstOrDefault();

    public static TSource Last<TSource>(this IEnumerable<TSource> source)
        => source.TryLast(out TSource? last) ? last! : throw NoElements();

    public static TSource Last<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) => source.Where(predicate).Last();

    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source)
    {
        source.TryLast(out TSource? last);
        return last;
    }

    public static TSource? LastOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
        => source.Where(predicate).LastOrDefault();

    public static TSource Single<TSource>(this IEnumerable<TSource> source)
        => source.TrySingle(out TSource? single) ? single! : throw NoElements();

    public static TSource Single<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate) => source.Where(predicate).Single();

    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source)
    {
        source.TrySingle(out TSource? single);
        return single;
    }

    public static TSource? SingleOrDefault<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
        => source.Where(predicate).SingleOrDefault();

    public static TSource ElementAt<TSource>(this IEnumerable<TSource> source, int index)
        => source is IList<TSource> list ? list[index] : source.Skip(index).First();

    private static bool TryLast<TSource>(this IEnumerable<TSource> source, out TSource? last)
    {
        last = default;
        bool any = false;
        foreach (TSource item in source)
        {
            last = item;
            any = true;
        }

        return any;
    }

    private static bool TrySingle<TSource>(this IEnumerable<TSource> source, out TSource? single)
    {
        single = default;
        bool any = false;
        foreach (TSource item in source)
        {
            single = any ? throw new InvalidOperationException("Sequence contains more than one element.") : item;
            any = true;
        }

        return any;
    }

    private static InvalidOperationException NoElements() => new("Sequence contains no elements.");
}
