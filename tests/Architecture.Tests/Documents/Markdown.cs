using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Architecture.Tests.Documents;

/// <summary>One document, taken apart.</summary>
internal sealed class Markdown
{
    private static readonly Regex s_fence = new(@"^```(\w*)\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline);
    private static readonly Regex s_span = new("`([^`\n]+)`");
    private static readonly Regex s_link = new(@"\]\(([^)\s]+)\)");
    private static readonly Regex s_heading = new(@"^#+ (.+)$", RegexOptions.Multiline);
    private static readonly Regex s_word = new(@"'[^']*'|""[^""]*""|\S+");

    public Markdown(string path)
    {
        Path = path;
        Text = SourceTree.Read(path);
        Blocks = [.. s_fence.Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        string prose = s_fence.Replace(Text, "");
        Spans = [.. s_span.Matches(prose).Select(match => match.Groups[1].Value)];
        Links = [.. s_link.Matches(prose).Select(match => match.Groups[1].Value)];
        Anchors = [.. s_heading.Matches(prose).Select(match => AnchorOf(match.Groups[1].Value))];
        Rows = [.. prose.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(Cells)];
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>Fenced blocks: language and content.</summary>
    public IReadOnlyList<(string Language, string Content)> Blocks { get; }

    /// <summary>Inline code outside of fenced blocks.</summary>
    public IReadOnlyList<string> Spans { get; }

    /// <summary>Targets of links.</summary>
    public IReadOnlyList<string> Links { get; }

    /// <summary>What a link to a heading has behind its '#'.</summary>
    public IReadOnlyList<string> Anchors { get; }

    /// <summary>Lines that run ./cosmos, in fenced blocks and inline: the words behind it, without quotes.</summary>
    public IEnumerable<string[]> Commands => Blocks.SelectMany(block => block.Content.Split('\n')).Concat(Spans)
        .Select(line => s_word.Matches(line).Select(match => Regex.Replace(match.Value, @"^(['""])(.*)\1$", "$2"))
            .TakeWhile(word => word is not ("||" or "&&" or "|" or ">" or "<")).ToArray())
        .Where(words => words is ["./cosmos", ..]).Select(words => words[1..]);

    /// <summary>All rows of all tables, by cells.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>As GitHub makes it: small letters, no punctuation, '-' for a blank. The second of two equal ones would have a number.</summary>
    private static string AnchorOf(string heading) => Regex.Replace(Regex.Replace(heading, @"\]\([^)]*\)", "").ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-');

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
