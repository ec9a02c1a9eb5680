using System;
using System.Collections.Generic;

namespace TestKernels;

/// <summary>Generics over values and references: shared code, statics per type, constraints.</summary>
internal static class GenericChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("class over a value", 5, () => new Box<int>(5).Value);
        test.Add("class over a reference", "five", () => new Box<string>("five").Value);
        test.Add("statics per argument", "1 2 1", StaticsPerType);
        test.Add("default of T", () => Default<int>() == 0 && Default<string>() is null && Default<(int, string)>() == (0, null));
        test.Add("new T", 10, () => New<Ten>().Value);
        test.Add("typeof T in shared code", "True True False False", () => $"{Is<string>(typeof(string))} {Is<List<string>>(typeof(List<string>))} {Is<string>(typeof(object))} {Is<string>(new object().GetType())}");
        test.Add("one Type object for each type", () => ReferenceEquals("a".GetType(), typeof(string)) && ReferenceEquals(new Ten().GetType(), new Ten().GetType()));
        test.Add("array of T in shared code", () => NewArray("a") is string[] && NewArray(1) is int[]);
        test.Add("cast to T in shared code", () => CanCast<string>("x") && !CanCast<string>(new object()) && CanCast<IEnumerable<char>>("x"));
        test.Add("recursive generic type", 3, () => new Node<Node<Node<int>>>(new(new(3))).Value.Value.Value);
        test.Add("comparer as a constraint", "9", () => Greatest(["3", "9", "1"]));
        test.Add("comparison of values", 9, () => Greatest([3, 9, 1]));
        test.Add("sort with a comparer", "ccc bb a", SortByLength);
        test.Add("generic delegate over generic method", "Int32", () => Name<int>());
    }

    private static T? Default<T>() => default;

    private static T New<T>()
        where T : new() => new();

    private static bool Is<T>(Type type) => typeof(T) == type;

    private static T[] NewArray<T>(T item) => [item];

    private static bool CanCast<T>(object item) => item is T;

    private static string Name<T>() => new Func<string>(NameOf<T>)();

    private static string NameOf<T>() => typeof(T) == typeof(int) ? "Int32" : typeof(T) == typeof(string) ? "String" : "another";

    private static T Greatest<T>(T[] items)
        where T : IComparable<T>
    {
        T best = items[0];
        foreach (T item in items)
        {
            best = item.CompareTo(best) > 0 ? item : best;
        }

        return best;
    }

    private static string StaticsPerType()
    {
        Count<int>.Value++;
        Count<string>.Value++;
        Count<string>.Value++;
        Count<object>.Value++;
        return $"{Count<int>.Value} {Count<string>.Value} {Count<object>.Value}";
    }

    private static string SortByLength()
    {
        string[] words = ["a", "ccc", "bb"];
        Array.Sort(words, new LongestFirst());
        return string.Join(' ', words);
    }

    private sealed class Box<T>(T value)
    {
        public T Value => value;
    }

    private sealed record Node<T>(T Value);

    private sealed class Ten
    {
        public int Value { get; } = 10;
    }

    private static class Count<T>
    {
        public static int Value;
    }

    private sealed class LongestFirst : IComparer<string>
    {
        public int Compare(string? x, string? y) => y!.Length - x!.Length;
    }
}
