using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Diagnostics;
using System.Linq;
using Cosmos.Cli.Build;
using Cosmos.Cli.Linux;
using Cosmos.Cli.Test;
using Cosmos.Cli.TrustedFirmware;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos test</c>: runs every test project; the last line says <c>N passed, N failed</c>.</summary>
public static class TestCommand
{
    /// <summary>The verb's name.</summary>
    public const string Name = "test";

    /// <summary>Builds the verb.</summary>
    public static Command Create()
    {
        var filter = new Option<string?>("--filter") { Description = "Run only the tests that match, as dotnet test takes it.", HelpName = "EXPRESSION" };
        var noQemu = new Option<bool>("--no-qemu") { Description = "Leave out the tests that boot images." };
        var command = new Command(Name, "Run the host tests and the tests that boot images in QEMU.");
        command.Options.Add(filter);
        command.Options.Add(noQemu);
        command.SetAction(parsed => Run(Repository.Find(), parsed.GetValue(filter), parsed.GetValue(noQemu)));
        return command;
    }

    private static int Run(Repository repository, string? filter, bool noQemu)
    {
        List<TestResults> results = [];
        foreach (TestProject project in TestProject.FindAll(repository).Where(project => !(noQemu && project.NeedsQemu)))
        {
            var clock = Stopwatch.StartNew();
            TestResults result = Run(repository, project, filter);
            results.Add(result);
            foreach (string failure in result.Failures)
            {
                Console.WriteLine(failure);
            }

            Console.WriteLine($"{project.Name}: {result.Passed} passed, {result.Failed} failed ({clock.Elapsed.TotalSeconds:0} s)");
        }

        int passed = results.Sum(result => result.Passed);
        int failed = results.Sum(result => result.Failed);
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed > 0 || passed == 0 ? ExitStatus.Failed : ExitStatus.Success;
    }

    private static TestResults Run(Repository repository, TestProject project, string? filter)
    {
        try
        {
            if (project.NeedsQemu)
            {
                KernelBuild.Run(repository);
                TrustedFirmwareBuild.Run(repository);
                foreach (string release in LinuxRelease.Names)
                {
                    LinuxPackages.Fetch(repository, release);
                }
            }

            return Terminal.WithProgress($"{project.Name}: building", update =>
                project.Run(repository, filter, Console.IsErrorRedirected ? Console.Error.WriteLine : update));
        }
        catch (CliException failure)
        {
            return new TestResults(0, 1, [$"FAILED {project.Name}: {failure.Message}"]);
        }
    }
}
