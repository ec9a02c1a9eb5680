using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Psci.Exploration;

/// <summary>The tables of docs/exploration.md, which the tests run and check row by row.</summary>
internal static class Document
{
    public static string Text { get; } = File.ReadAllText(Find());

    /// <summary>The cells of each row of the table whose first heading is this.</summary>
    public static IReadOnlyList<string[]> Rows(string heading)
    {
        IEnumerable<string> table = Text.Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'));
        return [.. table.Select(line => line.Trim('|', ' ').Split(" | ", StringSplitOptions.TrimEntries))];
    }

    private static string Find()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Kernel.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder!, "docs", "exploration.md");
    }
}
