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
        var soak = new Option<bool>("--soak") { Description = "Run the long tests of Linux guests, and only those." };
        var command = new Command(Name, "Run the host tests and the tests that boot images in QEMU.");
        command.Options.Add(filter);
        command.Options.Add(noQemu);
        command.Options.Add(soak);
        command.SetAction(parsed =>
        {
            bool soaks = parsed.GetValue(soak);
            bool hosts = parsed.GetValue(noQemu);
            if (soaks && hosts)
            {
                throw CliException.Usage("--soak and --no-qemu: the long tests all boot images; leave one of the two out");
            }

            Repository repository = Repository.Find();
            List<TestProject> projects = [.. TestProject.FindAll(repository).Where(project => soaks ? project.HasSoak : !(hosts && project.NeedsQemu))];
            return Run(repository, projects, Filter(parsed.GetValue(filter), soaks ? TestProject.Soak : TestProject.NoSoak));
        });
        return command;
    }

    private static string Filter(string? asked, string category) => asked is null ? category : $"({asked})&{category}";

    private static int Run(Repository repository, List<TestProject> projects, string filter)
    {
        List<TestResults> results = [];
        foreach (TestProject project in projects)
        {
            var clock = Stopwatch.StartNew();
            TestResults result = Run(repository, project, filter);
            results.Add(result);
            foreach (string line in result.Failures.Concat(result.Reports))
            {
                Console.WriteLine(line);
            }

            Console.WriteLine($"{project.Name}: {result.Passed} passed, {result.Failed} failed ({clock.Elapsed.TotalSeconds:0} s)");
        }

        int passed = results.Sum(result => result.Passed);
        int failed = results.Sum(result => result.Failed);
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed > 0 || passed == 0 ? ExitStatus.Failed : ExitStatus.Success;
    }

    private static TestResults Run(Repository repository, TestProject project, string filter)
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
            return new TestResults(0, 1, [$"FAILED {project.Name}: {failure.Message}"], []);
        }
    }
}
