using System.IO;
using System.Text.RegularExpressions;
using Cosmos.Cli.BootCost;
using Spectre.Console;
using Xunit;

namespace Cli.Tests.BootCost;

public sealed class BootCostTableTests
{
    [Fact]
    public void RowsHaveMeansRatioErrorAndAim()
    {
        string[] lines = Show([(BootCostRow.All[0], new BootCosts([1000, 3000], [1990, 2030])), (BootCostRow.All[1], new BootCosts([1000], [1100]))]);
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^ *1 vCPU +2 +2,000 +2,010 +1\.0050 +0\.5026 +< 1\.020"));
        Assert.Contains(lines, line => Regex.IsMatch(line, @"^ *4 vCPUs +1 +1,000 +1,100 +1\.1000 missed +< 1\.048"));
    }

    [Fact]
    public void RowsSayWhetherTheSelfTestsRun()
    {
        Assert.Equal("quiet nokaslr", BootCostRow.All[0].Append);
        Assert.Equal("quiet nokaslr cryptomgr.notests=1", BootCostRow.All[2].Append);
        Assert.Equal("1 vCPU, cryptomgr.notests=1", BootCostRow.All[2].Title);
    }

    private static string[] Show((BootCostRow Row, BootCosts Costs)[] rows)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 120;
        console.Write(BootCostTable.Create(rows));
        return text.ToString().Split('\n');
    }
}
