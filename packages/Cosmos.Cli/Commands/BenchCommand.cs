using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Cosmos.Cli.Bench;
using Cosmos.Cli.Build;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos bench</c>: counts instructions per operation, twice, and fails when the two counts differ.</summary>
public static class BenchCommand
{
    private static readonly BenchShape[] s_shapes = [new("1 vCPU", "1", 1), new("4 vCPUs", "4", 1), new("4 vCPUs, 2 CPUs", "4", 2), new("the same, native WFI", "4", 2, "native")];
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var command = new Command("bench", "Count instructions per operation with the bench guest; counts are the same on every machine.");
        command.Subcommands.Add(BenchBootCommand.Create());
        command.SetAction(_ => Run(Repository.Find()));
        return command;
    }

    private static int Run(Repository repository)
    {
        KernelBuild.Run(repository);
        var runs = new List<(string Heading, IReadOnlyList<BenchLine> Lines)>();
        string? difference = null;
        foreach (BenchShape shape in s_shapes)
        {
            IReadOnlyList<BenchLine> first = Measure(repository, shape, $"counting instructions, {shape.Heading}");
            IReadOnlyList<BenchLine> second = Measure(repository, shape, $"counting instructions once more, {shape.Heading}");
            difference ??= BenchTable.Difference(first, second) is { } text ? $"{shape.Heading}: {text}" : null;
            runs.Add((shape.Heading, first));
        }

        Terminal.Write(BenchTable.Create(runs));
        if (difference is not null)
        {
            Terminal.Say($"two runs differ: {difference}");
            return ExitStatus.Failed;
        }

        Terminal.Say("the second run of each gave the same counts");
        return ExitStatus.Success;
    }

    private static IReadOnlyList<BenchLine> Measure(Repository repository, BenchShape shape, string title)
    {
        var results = new List<BenchLine>();
        var console = new List<string>();
        string archive = VmArchive.Create(new VmOptions { Guest = "bench", Vcpus = shape.Vcpus, Pin = shape.Pin, Wfi = shape.Wfi })!.Write(repository.Artifacts);
        List<string> arguments = QemuArguments.Create(new MachineOptions(shape.Cpus, ExactTime: true), repository.KernelImage, archive);
        var session = new QemuSession(arguments, console: null, line =>
        {
            console.Add(line);
            if (BenchLine.Parse(line) is { } result && shape.RowOf(result.Name) is { } row)
            {
                results.Add(result with { Name = row });
            }
        });
        QemuResult end = Terminal.WithProgress(title, _ => session.Run(s_limit, takesInput: false));
        File.Delete(archive);
        if (end.Status != ExitStatus.Success || results.Count == 0)
        {
            console.ForEach(Console.Error.WriteLine);
            throw new CliException(end.Status == ExitStatus.Success ? ExitStatus.Failed : end.Status, end.Message(s_limit) ?? "the bench guest gave no results");
        }

        return results;
    }
}
