using System.IO;
using Cosmos.Cli.Bench;
using Spectre.Console;
using Xunit;

namespace Cli.Tests.Bench;

public sealed class BenchTableTests
{
    private static readonly BenchLine[] s_lines = [new("PSCI_VERSION by HVC", 112), new("PSCI_VERSION by SMC", 1400), new("unknown call", 250)];

    [Fact]
    public void SameRunsDoNotDiffer() => Assert.Null(BenchTable.Difference(s_lines, [.. s_lines]));

    [Fact]
    public void OneInstructionMoreIsADifference()
    {
        BenchLine[] second = [s_lines[0], s_lines[1] with { Instructions = 1401 }, s_lines[2]];
        Assert.Contains("1401", BenchTable.Difference(s_lines, second));
    }

    [Fact]
    public void LostResultIsADifference() => Assert.NotNull(BenchTable.Difference(s_lines, s_lines[..2]));

    [Fact]
    public void TableNamesOperationCountAndAim()
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 120;
        console.Write(BenchTable.Create([("1 vCPU", s_lines), ("4 vCPUs", [new BenchLine("CPU_ON/CPU_OFF", 9000)])]));
        string[] lines = text.ToString().Split('\n');
        Assert.Matches(@"operation\s.*1 vCPU\s.*4 vCPUs\s.*aim", string.Join(' ', lines));
        Assert.Contains(lines, line => line.Contains("PSCI_VERSION by HVC") && line.Contains("112") && line.Contains("< 196"));
        Assert.Contains(lines, line => line.Contains("PSCI_VERSION by SMC") && line.Contains("1,400 missed"));
        Assert.Contains(lines, line => line.Contains("CPU_ON/CPU_OFF") && line.Contains("9,000"));
    }
}
