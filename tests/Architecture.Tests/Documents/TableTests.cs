using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using Cosmos.Cli;
using Cosmos.Cli.Commands;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Threads;
using Hypervisor.Model.Vm;
using Xunit;

namespace Architecture.Tests.Documents;

/// <summary>The tables of the documents say what the code does.</summary>
public sealed class TableTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("docs/threads.md")]
    public void ThreadTableIsTheCodes(string document) => Assert.Contains("\n\n" + VcpuThreadMapTable.ToMarkdown() + "\n", SourceTree.Read(document));

    [Fact]
    public void EveryThreadActionIsExplained() =>
        AssertColumn("docs/threads.md", "Action", Enum.GetNames<ThreadAction>());

    [Fact]
    public void EveryThreadStateIsExplained()
    {
        AssertColumn("docs/threads.md", "State", Enum.GetNames<VcpuThreadState>());
        foreach (Cosmos.System.Threading.ThreadState from in Enum.GetValues<Cosmos.System.Threading.ThreadState>())
        {
            string[] row = new Markdown("docs/threads.md").Rows.Single(cells => cells[0] == from.ToString());
            IEnumerable<string> next = Enum.GetValues<Cosmos.System.Threading.ThreadState>()
                .Where(to => Cosmos.System.Threading.ThreadTransitions.IsAllowed(from, to)).Select(to => to.ToString());
            Assert.Equal(next, row[2].Split(", ", StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void PsciTableIsTheFunctionTable()
    {
        IEnumerable<string[]> rows = new Markdown("docs/psci.md").Rows.Where(cells => cells.Length == 6 && cells[1].Contains('.'));
        IEnumerable<string> written = rows.Select(cells => $"{cells[0]} {cells[2]} {cells[3]}".TrimEnd());
        IEnumerable<string> implemented = Enum.GetValues<PsciFunction>()
            .Select(function => $"{PsciFunctionNames.Of(function)} {Id(PsciFunctionId.Smc32Base, function)} {Id(PsciFunctionId.Smc64Base, function)}".TrimEnd());
        Assert.Equal(implemented, written);
    }

    [Fact]
    public void OtherCallsAreTheFunctionTables()
    {
        IEnumerable<string> rows = new Markdown("docs/psci.md").Rows
            .Where(cells => cells.Length == 3 && cells[1].StartsWith("0x", StringComparison.Ordinal)).Select(cells => $"{cells[0]} {cells[1]}");
        IEnumerable<string> known = new uint[] { 0x8000_0000, 0x8400_0000, 0xC400_0000, 0xC500_0000, 0x8600_0000 }
            .SelectMany(first => Enumerable.Range(0, 0x1_0000).Select(number => first + (uint)number))
            .Where(id => SmcccFunctionTable.Find(id) != SmcccFunction.None)
            .Select(id => $"{SmcccFunctionTable.NameOf(SmcccFunctionTable.Find(id))} 0x{id:X8}");
        Assert.Equal(known, rows);
    }

    /// <summary>The policies' names and what is never forwarded.</summary>
    [Fact]
    public void PolicyTablesAreTheCodes()
    {
        AssertColumn("docs/policy.md", "Policy", Enum.GetNames<SmcPolicy>().Select(name => $"`{name.ToLowerInvariant()}`"));
        foreach (string[] row in new Markdown("docs/policy.md").Rows.Where(cells => cells[0].StartsWith("0x", StringComparison.Ordinal)))
        {
            uint[] ends = [.. row[0].Split('-').Select(id => Convert.ToUInt32(id, 16))];
            for (uint id = ends[0]; id <= ends[^1]; id++)
            {
                Assert.Equal(row[1], SmcForwarding.RefusalOf(new SmcccFunctionId(id)).ToString());
            }
        }
    }

    /// <summary>What the last column says of the caller's thread is what the thread map says of the call's outcome.</summary>
    [Fact]
    public void PsciTableNamesTheThreadsOfTheMap()
    {
        foreach (string[] row in new Markdown("docs/psci.md").Rows.Where(cells => cells.Length == 6 && cells[1].Contains('.')))
        {
            PsciFunction function = Enum.GetValues<PsciFunction>().Single(value => PsciFunctionNames.Of(value) == row[0]);
            (PsciVcpuPower power, ExitReason reason) = OutcomeOf(function);
            Assert.StartsWith(VcpuThreadMap.Of(power, reason).Next.ToString(), row[5]);
        }
    }

    [Fact]
    public void PowerStatesAreTheDecoders()
    {
        IEnumerable<string> written = new Markdown("docs/psci.md").Rows.Where(cells => cells[0].StartsWith("0x", StringComparison.Ordinal))
            .Select(cells => $"{cells[0]} {cells[1].Trim('`')}");
        uint[] known = [PsciPowerState.Standby, PsciPowerState.CpuPowerdown, PsciPowerState.VmPowerdown];
        Assert.Equal(known.Select(state => $"0x{state:X8} {PsciPowerState.Decode(state)}"), written);
    }

    [Fact]
    public void ManifestFieldsAreTheChecks() => Assert.Contains("\n\n" + ManifestTable.ToMarkdown() + "\n", SourceTree.Read("docs/manifest.md"));

    [Fact]
    public void ConfigurationKeysAreTheParsers()
    {
        IEnumerable<string> written = new Markdown("docs/vm-conf.md").Rows.Select(cells => cells[0]).Where(cell => cell.StartsWith('`')).Select(cell => cell.Trim('`'));
        Assert.Equal(VmConfigKeys.All.ToArray().Order(), written.Order());
    }

    [Fact]
    public void ExitStatusesAreTheTools()
    {
        IEnumerable<string> known = typeof(ExitStatus).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name != nameof(ExitStatus.SignalBase)).Select(field => $"{field.GetRawConstantValue()}");
        AssertColumn("docs/running.md", "Exit status", known);
    }

    [Fact]
    public void ErrorCodesAreTheBuilds()
    {
        string sources = SourceTree.Read("packages/Cosmos.Build/DiagnosticCode.cs") + SourceTree.Read("packages/Cosmos.Build/build/Cosmos.Layers.targets");
        AssertColumn("docs/building.md", "Code", Regex.Matches(sources, @"COSMOS\d{3}").Select(match => match.Value).Distinct().Order());
    }

    [Fact]
    public void MemoryMapIsTheGuests()
    {
        ulong[] known =
        [
            GuestPhysicalMap.RomBase, GuestPhysicalMap.VariablesBase, GuestPhysicalMap.GicDistributorBase,
            GuestPhysicalMap.GicRedistributorBase, GuestPhysicalMap.Pl011Base, GuestPhysicalMap.Pl031Base,
            GuestPhysicalMap.StolenTimeBase, GuestPhysicalMap.VirtioBase, GuestPhysicalMap.RamBase,
        ];
        AssertColumn("docs/guests.md", "Address", known.Select(address => $"0x{address:X8}"));
    }

    /// <summary>Every option of run is shown in the documents, or left to the help text on purpose.</summary>
    [Fact]
    public void EveryOptionOfRunIsShown()
    {
        string[] shown = [.. new Markdown("docs/running.md").Spans, .. new Markdown("docs/guests.md").Spans];
        Command run = CommandTree.Create().Subcommands.Single(verb => verb.Name == RunCommand.Name);
        IEnumerable<string> options = run.Options.Concat(run.Subcommands.SelectMany(verb => verb.Options)).Select(option => option.Name);
        string[] hidden = [.. options.Where(option => !shown.Any(span => Regex.IsMatch(span, $"(^| ){option}( |$)")))];
        Assert.Equal(["--no-build"], hidden);
    }

    /// <summary>The power and the reason that a granted call leaves; all that only answer are alike.</summary>
    private static (PsciVcpuPower Power, ExitReason Reason) OutcomeOf(PsciFunction function) => function switch
    {
        PsciFunction.CpuSuspend or PsciFunction.CpuDefaultSuspend => (PsciVcpuPower.Suspended, ExitReason.CpuPowerdown),
        PsciFunction.SystemSuspend => (PsciVcpuPower.Suspended, ExitReason.SystemSuspend),
        PsciFunction.CpuOff or PsciFunction.CpuFreeze => (PsciVcpuPower.Off, ExitReason.CpuDown),
        PsciFunction.CpuOn => (PsciVcpuPower.On, ExitReason.CpuUp),
        PsciFunction.SystemOff or PsciFunction.SystemOff2 => (PsciVcpuPower.On, ExitReason.SystemDown),
        PsciFunction.SystemReset => (PsciVcpuPower.On, ExitReason.SystemReset),
        PsciFunction.SystemReset2 => (PsciVcpuPower.On, ExitReason.SystemWarmReset),
        _ => (PsciVcpuPower.On, ExitReason.Hypercall),
    };

    private static string Id(uint first, PsciFunction function)
    {
        uint id = first + (uint)function;
        return PsciFunctionTable.Implements(id, PsciVersion.V13) ? $"0x{id:X8}" : "";
    }

    /// <summary>The first column of the table with that heading.</summary>
    private static void AssertColumn(string document, string heading, IEnumerable<string> expected)
    {
        IEnumerable<string> column = SourceTree.Read(document).Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim());
        Assert.Equal(expected, column);
    }
}
