using System.CommandLine;
using Cosmos.Cli.Linux;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.Commands;

/// <summary><c>./cosmos run linux</c>: runs Debian's kernel with a busybox; takes all options of <c>./cosmos run</c>.</summary>
public static class RunLinuxCommand
{
    /// <summary>The verb's name, below <see cref="RunCommand.Name"/>.</summary>
    public const string Name = "linux";

    /// <summary>Builds the verb.</summary>
    /// <param name="options">The options of <c>./cosmos run</c>.</param>
    public static Command Create(RunOptionSet options)
    {
        var release = new Option<string?>("--release") { HelpName = "bookworm|trixie", Description = "The Debian release: bookworm with Linux 6.1, or trixie (default) with 6.12." };
        var command = new Command(Name, "Boot Debian's arm64 Linux with a busybox shell, fetched on the first run.");
        command.Options.Add(release);
        command.SetAction(parsed => Run(Repository.Find(), options.Read(parsed), LinuxRelease.Read(parsed.GetValue(release))));
        return command;
    }

    private static int Run(Repository repository, RunOptions options, string release)
    {
        if (options.Manifest is { } manifest)
        {
            throw CliException.Usage($"--manifest {manifest}: run linux has a VM of its own; leave --manifest out");
        }

        VmOptions prepared = LinuxGuest.Prepare(options.Vm);
        return RunCommand.Run(repository, options with { Vm = LinuxGuest.WithFiles(prepared, repository, release) });
    }
}
