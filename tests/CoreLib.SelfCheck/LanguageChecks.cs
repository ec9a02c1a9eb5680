using System;

namespace CoreLib.SelfCheck;

/// <summary>What the compiler makes of the language's features.</summary>
internal static class LanguageChecks
{
    public static void Run(Check check)
    {
        Patterns(check);
        Records(check);
        Delegates(check);
        Flow(check);
    }

    private static void Patterns(Check check)
    {
        check.Is("big7", Kind(7));
        check.Is("int", Kind(1));
        check.Is("hi", Kind("hi"));
        check.Is("p1", Kind(new Point(1, 9)));
        check.Is("other", Kind(2.0));
        check.Is(4, Word("four"));
        check.Is(0, Word("nine"));
    }

    private static void Records(Check check)
    {
        check.Is("Point { X = 1, Y = 2 }", new Point(1, 2).ToString());
        check.Is("Person { Name = Bob, Age = 5 }", new Person("Bob", 5).ToString());
        check.Is(new Person("a", 1) == new Person("a", 1));
        check.Is(2, (new Person("a", 1) with { Age = 2 }).Age);
        (int x, int y) = new Point(3, 4);
        check.Is(7, x + y);
        check.Is("(1, x)", (1, "x").ToString());
        check.Is((1, "a").Equals((1, "a")));
        check.Is("(1, q)", Tuple.Create(1, "q").ToString());
    }

    private static void Delegates(Check check)
    {
        Func<int, int> square = item => item * item;
        check.Is(49, square(7));
        int sum = 0;
        Action<int> add = item => sum += item;
        add += item => sum += 2 * item;
        add(3);
        check.Is(9, sum);
    }

    private static void Flow(Check check)
    {
        int state = 0;
        using (new Scope(() => state = 100))
        {
            state = 1;
        }

        check.Is(100, state);
        try
        {
            state = 5;
        }
        finally
        {
            state++;
        }

        check.Is(6, state);
        check.Is(10, Sum(1, 2, 3, 4));
        check.Is(2, new[] { 1, 2, 3 }[1..].Length);
        ReadOnlySpan<int> constants = [10, 20, 30];
        check.Is(60, Sum(constants));
    }

    private static string Kind(object? value) => value switch
    {
        int number and > 5 => "big" + number,
        int => "int",
        string text => text,
        Point { X: 1 } => "p1",
        _ => "other",
    };

    private static int Word(string word) => word switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        _ => 0,
    };

    private static int Sum(params ReadOnlySpan<int> items)
    {
        int sum = 0;
        foreach (int item in items)
        {
            sum += item;
        }

        return sum;
    }
}
