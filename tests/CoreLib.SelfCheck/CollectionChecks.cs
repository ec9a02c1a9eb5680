using System;
using System.Collections.Generic;

namespace CoreLib.SelfCheck;

internal static class CollectionChecks
{
    public static void Run(Check check)
    {
        Lists(check);
        Dictionaries(check);
        Keys(check);
        Others(check);
        Arrays(check);
    }

    private static void Lists(Check check)
    {
        List<int> list = [3, 1, 2];
        list.Sort();
        check.Is("1 2 3", string.Join(' ', list));
        list.Sort((x, y) => y - x);
        check.Is("3 2 1", string.Join(' ', list));
        list.AddRange(Count(3));
        check.Is(6, list.Count);
        list.RemoveAll(item => item > 1);
        check.Is("1 0 1", string.Join(' ', list));
        List<Person> people = [new("B", 2), new("A", 1)];
        people.Sort((x, y) => string.CompareOrdinal(x.Name, y.Name));
        check.Is("A", people[0].Name);
        check.Is(1, people.FindIndex(person => person.Age == 2));
        check.Is(people.Contains(new Person("A", 1)));
    }

    private static void Dictionaries(Check check)
    {
        Dictionary<string, int> words = new() { ["one"] = 1, ["two"] = 2 };
        check.Is(2, words["two"]);
        check.Is(!words.TryGetValue("x", out _));
        for (int i = 0; i < 100; i++)
        {
            words["k" + i] = i;
        }

        check.Is(102, words.Count);
        check.Is(words.Remove("k57"));
        check.Is(!words.ContainsKey("k57"));
        int sum = 0;
        foreach ((string _, int value) in words)
        {
            sum += value;
        }

        check.Is(4950 - 57 + 3, sum);
        Dictionary<string, int> anyCase = new(StringComparer.OrdinalIgnoreCase) { ["Key"] = 9 };
        check.Is(9, anyCase["KEY"]);
    }

    private static void Keys(Check check)
    {
        Dictionary<Colour, string> colours = new() { [Colour.Blue] = "b", [Colour.Green] = "g" };
        check.Is("g", colours[Colour.Green]);
        Dictionary<ulong, Person> people = new() { [1ul << 40] = new Person("Ann", 3) };
        check.Is("Ann", people[1ul << 40].Name);
        Dictionary<(int, int), int> pairs = new() { [(1, 2)] = 5 };
        check.Is(5, pairs[(1, 2)]);
        Dictionary<Point, int> points = new() { [new Point(1, 2)] = 6 };
        check.Is(6, points[new Point(1, 2)]);
    }

    private static void Others(Check check)
    {
        HashSet<int> set = [1, 2, 2, 3];
        check.Is(3, set.Count);
        check.Is(!set.Add(3));
        Queue<string> queue = new(["a", "b"]);
        check.Is("a", queue.Dequeue());
        Stack<int> stack = new([1, 2]);
        check.Is(2, stack.Pop());
        IReadOnlyList<int> one = [5];
        check.Is(5, one[0]);
    }

    private static void Arrays(Check check)
    {
        IList<string> words = new[] { "x", "y" };
        check.Is(1, words.IndexOf("y"));
        int sum = 0;
        foreach (int item in (IEnumerable<int>)new[] { 1, 2, 3 })
        {
            sum += item;
        }

        check.Is(6, sum);
        int[] numbers = [5, 3, 9, 1];
        Array.Sort(numbers);
        check.Is("1,3,5,9", string.Join(',', numbers));
        check.Is(2, Array.IndexOf(numbers, 5));
        Array.Resize(ref numbers, 6);
        check.Is(6, numbers.Length);
        string[] names = ["b", "a"];
        Array.Sort(names, StringComparer.Ordinal);
        check.Is("a", names[0]);
        object[] objects = ["a"];
        objects[0] = 5;
        check.Is("5", objects[0].ToString());
    }

    private static IEnumerable<int> Count(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return i;
        }
    }
}
