using System.Collections.Generic;
using System.Globalization;
using Spectre.Console;

namespace Cosmos.Cli.BootCost;

/// <summary>Shows what a boot costs, one row for each kind.</summary>
public static class BootCostTable
{
    /// <summary>Makes the table; the counts are means.</summary>
    public static Table Create(IReadOnlyList<(BootCostRow Row, BootCosts Costs)> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("boot of Linux");
        foreach (string heading in new[] { "boots", "bare", "as a guest", "ratio", "+-", "aim" })
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach ((BootCostRow row, BootCosts costs) in rows)
        {
            string ratio = Text($"{costs.Ratio:F4}");
            table.AddRow(
                row.Title,
                Text($"{costs.Guest.Count}"),
                Text($"{BootCosts.Mean(costs.Bare):N0}"),
                Text($"{BootCosts.Mean(costs.Guest):N0}"),
                costs.Ratio < row.Below ? $"[green]{ratio}[/]" : $"[red]{ratio} missed[/]",
                costs.Guest.Count > 1 ? Text($"{costs.Error:F4}") : "",
                Text($"< {row.Below:F3}"));
        }

        return table;
    }

    private static string Text(System.FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
