using System;

namespace TestKernels;

/// <summary>Switch expressions, patterns, ranges, tuples.</summary>
internal static class PatternChecks
{
    public static void Declare(SelfTest test)
    {
        test.Add("types and conditions", "small,big,text 3,pair 1,null,other", () => string.Join(',', Kind(3), Kind(300), Kind("abc"), Kind((1, 2)), Kind(null), Kind(1.5)));
        test.Add("relations", "cold mild hot", () => $"{Heat(-1)} {Heat(20)} {Heat(30)}");
        test.Add("tuples", "both one none", () => $"{Both(true, true)} {Both(true, false)} {Both(false, false)}");
        test.Add("lists", "empty one 5 ends 1 3", () => $"{Shape([])} {Shape([5])} {Shape([1, 2, 3])}");
        test.Add("switch on strings", 4, () => Number("four"));
        test.Add("switch on many strings", 12, () => Number("twelve"));
        test.Add("sparse switch", 3, () => Sparse(1_000_000));
        test.Add("ranges and indexes", "bc|e|cde", () => $"{"abcde"[1..3]}|{"abcde"[^1]}|{"abcde"[2..]}");
        test.Add("tuple names and swap", "2 1", Swap);
        test.Add("deconstruction", 6, () => Sum(new Triple(1, 2, 3)));
        test.Add("tuple equality", () => (1, "a") == (1, new string('a', 1)) && (1, 2) != (2, 1));
        test.Add("goto case and nested loops", 9, Nested);
    }

    private static string Kind(object? item) => item switch
    {
        null => "null",
        int and < 100 => "small",
        int => "big",
        string { Length: > 0 } text => $"text {text.Length}",
        (int first, int) => $"pair {first}",
        _ => "other",
    };

    private static string Heat(int degrees) => degrees switch
    {
        < 0 => "cold",
        >= 0 and < 25 => "mild",
        _ => "hot",
    };

    private static string Both(bool left, bool right) => (left, right) switch
    {
        (true, true) => "both",
        (true, _) or (_, true) => "one",
        _ => "none",
    };

    private static string Shape(int[] items) => items switch
    {
        [] => "empty",
        [int only] => $"one {only}",
        [int first, .., int last] => $"ends {first} {last}",
    };

    private static int Number(string word) => word switch
    {
        "one" => 1,
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        "eight" => 8,
        "eleven" => 11,
        "twelve" => 12,
        _ => 0,
    };

    private static int Sparse(int value) => value switch
    {
        -5 => 1,
        70 => 2,
        1_000_000 => 3,
        int.MaxValue => 4,
        _ => 0,
    };

    private static string Swap()
    {
        (int first, int second) pair = (1, 2);
        (pair.first, pair.second) = (pair.second, pair.first);
        return $"{pair.first} {pair.second}";
    }

    private static int Sum(Triple triple)
    {
        (int x, int y, int z) = triple;
        return x + y + z;
    }

    private static int Nested()
    {
        int count = 0;
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 10; j++)
            {
                if (j == 3)
                {
                    break;
                }

                count++;
            }
        }

        return count;
    }

    private sealed class Triple(int x, int y, int z)
    {
        public void Deconstruct(out int first, out int second, out int third) => (first, second, third) = (x, y, z);
    }
}
