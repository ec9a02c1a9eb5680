using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using Cosmos.Cli.BootCost;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos bench boot</c>: counts the instructions of whole boots of Linux, as a guest and on QEMU without us, and fails when an aim is missed.</summary>
public static class BenchBootCommand
{
    /// <summary>The verb's name, below <c>bench</c>.</summary>
    public const string Name = "boot";

    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Only the boots without the ciphers' self-tests, once each; some seconds." };
        var command = new Command(Name, "Count the instructions of a whole boot of Debian's Linux, bare and as a guest.");
        command.Options.Add(quick);
        command.SetAction(parsed => Run(Repository.Find(), parsed.GetValue(quick)));
        return command;
    }

    private static int Run(Repository repository, bool quick)
    {
        KernelBuild.Run(repository);
        using InstructionCounter counter = InstructionCounter.Build(repository);
        var rows = new List<(BootCostRow Row, BootCosts Costs)>();
        foreach (BootCostRow row in BootCostRow.All.Where(row => !quick || !row.SelfTests))
        {
            rows.Add((row, Measure(repository, row, counter, quick ? 1 : row.Boots)));
        }

        Terminal.Write(BootCostTable.Create(rows));
        if (rows.Find(measured => measured.Costs.Ratio >= measured.Row.Below).Row is { } missed)
        {
            Terminal.Say($"{missed.Title}: the aim is missed");
            return ExitStatus.Failed;
        }

        return ExitStatus.Success;
    }

    private static BootCosts Measure(Repository repository, BootCostRow row, InstructionCounter counter, int boots)
    {
        using var boot = new LinuxBoot(repository, row, counter);
        var bare = new List<ulong>();
        var guest = new List<ulong>();
        for (int seed = 1; seed <= boots; seed++)
        {
            string title = $"{row.Title}: boot {seed} of {boots}";
            bare.Add(Terminal.WithProgress($"{title}, bare", _ => boot.CountBare(seed)));
            guest.Add(Terminal.WithProgress($"{title}, as a guest", _ => boot.CountAsGuest(seed)));
        }

        return new BootCosts(bare, guest);
    }
}
