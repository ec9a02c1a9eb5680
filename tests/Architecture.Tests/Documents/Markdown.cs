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

    public Markdown(string path)
    {
        Path = path;
        Text = SourceTree.Read(path);
        Blocks = [.. s_fence.Matches(Text).Select(match => (match.Groups[1].Value, match.Groups[2].Value))];
        string prose = s_fence.Replace(Text, "");
        Spans = [.. s_span.Matches(prose).Select(match => match.Groups[1].Value)];
        Links = [.. s_link.Matches(prose).Select(match => match.Groups[1].Value)];
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

    /// <summary>All rows of all tables, by cells.</summary>
    public IReadOnlyList<string[]> Rows { get; }

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];
}
