extern alias own;

using System;
using System.Collections.Generic;
using System.Text;
using Xunit;

namespace CoreLib.Tests;

/// <summary>Cutting text at separators, and into lines.</summary>
public sealed class SplitTests
{
    private static readonly StringSplitOptions[] s_options =
    [
        StringSplitOptions.None, StringSplitOptions.RemoveEmptyEntries, StringSplitOptions.TrimEntries,
        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries,
    ];

    [Fact]
    public void RandomTextSplitsAsOnTheHost()
    {
        Random random = new(4);
        for (int i = 0; i < 100_000; i++)
        {
            string text = RandomText(random, "ab,; ");
            StringSplitOptions options = s_options[random.Next(4)];
            int count = random.Next(3) == 0 ? int.MaxValue : random.Next(5);
            Compare(text, text.Split(',', count, options), ",", true, count, options);
            Compare(text, text.Split(",;", count, options), ",;", true, count, options);
            Compare(text, text.Split([',', ';'], count, options), ",;", false, count, options);
            Compare(text, text.Split((char[]?)null, count, options), "", false, count, options);
        }
    }

    [Fact]
    public void LinesEndAsOnTheHost()
    {
        Random random = new(5);
        for (int i = 0; i < 10_000; i++)
        {
            string text = RandomText(random, "a\r\n\f\u2028");
            List<string> expected = [];
            foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
            {
                expected.Add(line.ToString());
            }

            List<string> actual = [];
            foreach (ReadOnlySpan<char> line in new own::System.Text.SpanLineEnumerator(text))
            {
                actual.Add(line.ToString());
            }

            Assert.Equal(expected, actual);
        }
    }

    private static void Compare(string text, string[] expected, string separators, bool isSequence, int count, StringSplitOptions options)
    {
        List<string> actual = [];
        own::System.SpanSplitter splitter = new(text, separators, isSequence, count, options);
        while (splitter.MoveNext(out Range part))
        {
            actual.Add(text[part]);
        }

        string context = $"'{text}' at '{separators}' {isSequence} {count} {options}: ";
        Assert.Equal(context + string.Join('|', expected), context + string.Join('|', actual));
        Assert.Equal(expected.Length, actual.Count);
    }

    private static string RandomText(Random random, string alphabet)
    {
        StringBuilder text = new();
        for (int left = random.Next(10); left > 0; left--)
        {
            text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }
}
