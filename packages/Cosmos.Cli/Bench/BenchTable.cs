using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace Cosmos.Cli.Bench;

/// <summary>Shows results of one or more runs side by side and compares repeats.</summary>
public static class BenchTable
{
    /// <summary>One row for each operation, one column of instructions for each run.</summary>
    /// <param name="runs">The heading and the results of each run.</param>
    public static Table Create(IReadOnlyList<(string Heading, IReadOnlyList<BenchLine> Lines)> runs)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("operation");
        foreach ((string heading, _) in runs)
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        table.AddColumn(new TableColumn("aim").RightAligned());
        foreach (string name in runs.SelectMany(run => run.Lines).Select(line => line.Name).Distinct())
        {
            ulong? aim = BenchAims.Of(name);
            IEnumerable<string> cells = runs.Select(run => Cell(run.Lines.FirstOrDefault(line => line.Name == name), aim));
            table.AddRow([Markup.Escape(name), .. cells, aim is null ? "" : $"< {aim}"]);
        }

        return table;
    }

    /// <summary>The first difference between two runs that ought to be the same.</summary>
    /// <returns>Null when they are the same.</returns>
    public static string? Difference(IReadOnlyList<BenchLine> first, IReadOnlyList<BenchLine> second)
    {
        if (first.Count != second.Count)
        {
            return $"{first.Count} results, then {second.Count}";
        }

        return first.Zip(second)
            .Where(pair => pair.First != pair.Second)
            .Select(pair => $"{pair.First.Name} {pair.First.Instructions}, then {pair.Second.Name} {pair.Second.Instructions}")
            .FirstOrDefault();
    }

    private static string Cell(BenchLine? line, ulong? aim)
    {
        string text = line?.Instructions.ToString("N0", CultureInfo.InvariantCulture) ?? "";
        return line is null || aim is null ? text : line.Instructions < aim ? $"[green]{text}[/]" : $"[red]{text} missed[/]";
    }
}
