using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace TestKernels;

/// <summary>Iterators, foreach over everything it takes, using and finally, LINQ.</summary>
internal static class IteratorChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("yield", "0 1 2 3", () => string.Join(' ', Count(4)));
        test.Add("iterator is lazy", "start 0 1", Lazily);
        test.Add("iterator of a tree", "1 2 3 4 5", () => string.Join(' ', new Tree(3, new Tree(2, new Tree(1)), new Tree(4, null, new Tree(5)))));
        test.Add("finally runs when foreach leaves early", "0 closed", LeaveEarly);
        test.Add("foreach by pattern, without interface", 6, ByPattern);
        test.Add("foreach over an untyped interface", 6, Untyped);
        test.Add("foreach over a dictionary", 33, OverDictionary);
        test.Add("using disposes in reverse", "open a, open b, close b, close a", Using);
        test.Add("LINQ chain", "16 36", () => string.Join(' ', Count(8).Where(item => item % 2 == 0).Select(item => item * item).Skip(2)));
        test.Add("LINQ query expression", "ccc bb a", () => string.Join(' ', from word in (string[])["a", "bb", "ccc"] orderby word.Length descending select word));
        test.Add("LINQ folds", 10, () => Count(5).Sum() + Count(3).Count(item => item > 5));
    }

    private static IEnumerable<int> Count(int end)
    {
        for (int i = 0; i < end; i++)
        {
            yield return i;
        }
    }

    private static string Lazily()
    {
        List<string> log = [];
        IEnumerable<int> items = Noted(log);
        log.Add("start");
        using IEnumerator<int> walk = items.GetEnumerator();
        walk.MoveNext();
        walk.MoveNext();
        return string.Join(' ', log);
    }

    private static string LeaveEarly()
    {
        List<string> log = [];
        foreach (int item in Noted(log))
        {
            if (item == 0)
            {
                break;
            }
        }

        return string.Join(' ', log);
    }

    private static IEnumerable<int> Noted(List<string> log)
    {
        try
        {
            for (int i = 0; i < 5; i++)
            {
                log.Add(i.ToString());
                yield return i;
            }
        }
        finally
        {
            log.Add("closed");
        }
    }

    private static int ByPattern()
    {
        int sum = 0;
        foreach (int item in new Countdown(4))
        {
            sum += item;
        }

        return sum;
    }

    private static int Untyped()
    {
        int sum = 0;
        foreach (object item in (IEnumerable)new List<int> { 1, 2, 3 })
        {
            sum += (int)item;
        }

        return sum;
    }

    private static int OverDictionary()
    {
        int sum = 0;
        foreach ((int key, int value) in new Dictionary<int, int> { [1] = 10, [2] = 20 })
        {
            sum += key + value;
        }

        return sum;
    }

    private static string Using()
    {
        List<string> log = [];
        using (new Door(log, "a"))
        {
            using Door second = new(log, "b");
        }

        return string.Join(", ", log);
    }

    private sealed class Tree(int value, Tree? left = null, Tree? right = null) : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator()
        {
            foreach (int item in left ?? (IEnumerable<int>)[])
            {
                yield return item;
            }

            yield return value;
            foreach (int item in right ?? (IEnumerable<int>)[])
            {
                yield return item;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private struct Countdown(int start)
    {
        public int Current { get; private set; } = start;

        public readonly Countdown GetEnumerator() => this;

        public bool MoveNext() => --Current > 0;
    }

    private sealed class Door : IDisposable
    {
        private readonly List<string> _log;
        private readonly string _name;

        public Door(List<string> log, string name)
        {
            (_log, _name) = (log, name);
            log.Add($"open {name}");
        }

        public void Dispose() => _log.Add($"close {_name}");
    }
}
