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
    private static readonly string[] s_vcpuCounts = ["1", "4"];
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var command = new Command("bench", "Count instructions per operation with the bench guest; counts are the same on every machine.");
        command.SetAction(_ => Run(Repository.Find()));
        return command;
    }

    private static int Run(Repository repository)
    {
        KernelBuild.Run(repository);
        var runs = new List<(string Heading, IReadOnlyList<BenchLine> Lines)>();
        string? difference = null;
        foreach (string vcpus in s_vcpuCounts)
        {
            string heading = vcpus == "1" ? "1 vCPU" : $"{vcpus} vCPUs";
            IReadOnlyList<BenchLine> first = Measure(repository, vcpus, $"counting instructions, {heading}");
            IReadOnlyList<BenchLine> second = Measure(repository, vcpus, $"counting instructions once more, {heading}");
            difference ??= BenchTable.Difference(first, second) is { } text ? $"{heading}: {text}" : null;
            runs.Add((heading, first));
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

    private static IReadOnlyList<BenchLine> Measure(Repository repository, string vcpus, string title)
    {
        var results = new List<BenchLine>();
        var console = new List<string>();
        string archive = VmArchive.Create(new VmOptions { Guest = "bench", Vcpus = vcpus })!.Write(repository.Artifacts);
        List<string> arguments = QemuArguments.Create(new MachineOptions(ExactTime: true), repository.KernelImage, archive);
        var session = new QemuSession(arguments, console: null, line =>
        {
            console.Add(line);
            if (BenchLine.Parse(line) is { } result)
            {
                results.Add(result);
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
