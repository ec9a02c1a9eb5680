using System;
using System.Collections.Generic;

namespace CoreLib.SelfCheck;

internal static class StringChecks
{
    public static void Run(Check check)
    {
        Search(check);
        Change(check);
        Join(check);
        Make(check);
    }

    private static void Search(Check check)
    {
        string text = "Hello, World";
        check.Is(7, text.IndexOf("World", StringComparison.Ordinal));
        check.Is(4, text.IndexOf('o'));
        check.Is(8, text.LastIndexOf('o'));
        check.Is(text.StartsWith("Hello", StringComparison.Ordinal));
        check.Is(text.EndsWith("world", StringComparison.OrdinalIgnoreCase));
        check.Is(text.Contains("lo, W"));
        check.Is(string.CompareOrdinal("a", "b") < 0);
        check.Is(text.Equals((object)"Hello, World"));
        check.Is("abc".GetHashCode() == string.Concat("a", "bc").GetHashCode());
        check.Is(string.IsNullOrWhiteSpace("  "));
        int count = 0;
        foreach (char c in text)
        {
            count += c == 'l' ? 1 : 0;
        }

        check.Is(3, count);
    }

    private static void Change(Check check)
    {
        string text = "Hello, World";
        check.Is("HELLO, WORLD", text.ToUpperInvariant());
        check.Is("hello, world", text.ToLowerInvariant());
        check.Is("World", text[7..]);
        check.Is("Hello", text.Substring(0, 5));
        check.Is("x  ", "x".PadRight(3));
        check.Is("  x", "x".PadLeft(3));
        check.Is("x", "  x\t".Trim());
        check.Is("b", "aba".Trim('a'));
        check.Is("heLLo", "hello".Replace("ll", "LL"));
        check.Is("hexxo", "hello".Replace('l', 'x'));
        check.Is("Hxllo", "Hello".Remove(1, 1).Insert(1, "x"));
        check.Is(3, "a,b,c".Split(',').Length);
        check.Is("b", " a ; b ".Split(';', StringSplitOptions.TrimEntries)[1]);
    }

    private static void Join(Check check)
    {
        check.Is("a-b-c", string.Join('-', "a", "b", "c"));
        check.Is("a, b", string.Join(", ", new List<string> { "a", "b" }));
        check.Is("1|2|3", string.Join("|", new[] { 1, 2, 3 }));
        check.Is("abcde", string.Concat(new[] { "a", "b", "c", "d", "e" }));
        check.Is("a1b2", string.Format("a{0}b{1}", 1, 2));
        check.Is("0x00ff", string.Format("0x{0:x4}", 255));
    }

    private static void Make(Check check)
    {
        check.Is("xxx", new string('x', 3));
        check.Is("ab", new string(['a', 'b']));
        check.Is("ab", new string("abc".AsSpan(0, 2)));
        check.Is("xyz", string.Create(3, 'x', static (span, first) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = (char)(first + i);
            }
        }));
        check.Is(0, string.Empty.Length);
    }
}
