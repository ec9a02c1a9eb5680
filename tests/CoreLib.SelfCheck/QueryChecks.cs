using System.Collections.Generic;
using System.Linq;

namespace CoreLib.SelfCheck;

internal static class QueryChecks
{
    private static readonly int[] s_numbers = [5, 3, 9, 1];

    public static void Run(Check check)
    {
        Values(check);
        Sequences(check);
    }

    private static void Values(Check check)
    {
        check.Is(18, s_numbers.Sum());
        check.Is(9, s_numbers.Max());
        check.Is(1, s_numbers.Min());
        check.Is(s_numbers.Any(item => item == 3));
        check.Is(!s_numbers.All(item => item > 3));
        check.Is(5, s_numbers.First());
        check.Is(1, s_numbers.Last());
        check.Is(0, s_numbers.FirstOrDefault(item => item > 100));
        check.Is(3, s_numbers.Count(item => item < 9));
        check.Is(2, s_numbers.ToDictionary(item => item, item => item * 2)[1]);
        check.Is("s", new List<object> { 1, "s" }.OfType<string>().Single());
        check.Is("yy", new[] { "x", "yy" }.Max());
    }

    private static void Sequences(Check check)
    {
        check.Is("1,3,5,9", string.Join(',', s_numbers.OrderBy(item => item)));
        check.Is("9,5,3,1", string.Join(',', s_numbers.OrderByDescending(item => item)));
        check.Is("b1,a2", string.Join(',', new[] { "a2", "b1" }.OrderBy(item => item[1]).ThenBy(item => item)));
        check.Is("10,6", string.Join(',', s_numbers.Where(item => item < 9).Select(item => item * 2).Take(2)));
        check.Is("0,1,2", string.Join(',', Enumerable.Range(0, 3)));
        check.Is("5-a,3-b", string.Join(',', s_numbers.Zip(["a", "b"]).Select(pair => pair.First + "-" + pair.Second)));
        check.Is("5,3,9,1,7", string.Join(',', s_numbers.Append(7)));
        check.Is(4, new[] { 1, 2, 2, 3, 4 }.Distinct().Count());
        check.Is(3, s_numbers.ToList().Skip(1).Count());
    }
}
