using System.Collections.Generic;

namespace TestKernels;

/// <summary>Records of both kinds, hash codes and equality in collections.</summary>
internal static class RecordChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("record text", "Person { Name = Ann, Age = 3 }", () => new Person("Ann", 3).ToString());
        test.Add("record struct text", "Point { X = 1, Y = -2 }", () => new Point(1, -2).ToString());
        test.Add("derived record text", "Worker { Name = Bo, Age = 9, Firm = X }", () => new Worker("Bo", 9, "X").ToString());
        test.Add("record equality", () => new Person("Ann", 3) == new Person("A" + Rest(), 3) && new Person("Ann", 3) != new Person("Ann", 4));
        test.Add("a derived record is not its base", () => !new Person("Bo", 9).Equals(new Worker("Bo", 9, "X")));
        test.Add("with", "Person { Name = Ann, Age = 4 }", () => (new Person("Ann", 3) with { Age = 4 }).ToString());
        test.Add("with keeps the type", () => ((Person)new Worker("Bo", 9, "X") with { Age = 1 }) is Worker { Firm: "X" });
        test.Add("hash codes agree", () => new Point(3, 4).GetHashCode() == new Point(3, 4).GetHashCode());
        test.Add("records as keys", 2, Keys);
        test.Add("records in a set", 2, () => new HashSet<Person> { new("a", 1), new("b", 1), new("a", 1) }.Count);
        test.Add("deconstruction of a record", "Ann 3", Parts);
    }

    private static string Rest() => new('n', 2);

    private static int Keys()
    {
        Dictionary<Point, int> points = new() { [new(1, 1)] = 1, [new(1, 2)] = 2 };
        return points[new Point(1, 2)];
    }

    private static string Parts()
    {
        (string name, int age) = new Person("Ann", 3);
        return $"{name} {age}";
    }

    private record Person(string Name, int Age);

    private sealed record Worker(string Name, int Age, string Firm) : Person(Name, Age);

    private readonly record struct Point(int X, int Y);
}
