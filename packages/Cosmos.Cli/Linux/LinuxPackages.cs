using System;
using System.IO;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Linux;

/// <summary>Gets Linux and busybox from Debian's packages, once for a checkout and release.</summary>
public static class LinuxPackages
{
    private const string StepMark = "== ";

    /// <summary>Fetches and unpacks what is not there yet. Runs at the same time wait for each other.</summary>
    /// <param name="repository">The checkout that the files are kept in.</param>
    /// <param name="release">Debian's name of the release.</param>
    /// <returns>The folder with vmlinuz, busybox and modules.</returns>
    /// <exception cref="CliException">Something could not be fetched; what was said about it is on stderr.</exception>
    public static string Fetch(Repository repository, string release)
    {
        string folder = Path.Combine(repository.Artifacts, "linux", release);
        string version = Path.Combine(folder, "version");
        if (File.Exists(version))
        {
            return folder;
        }

        string script = Path.Combine(repository.Root, "packages", "Cosmos.Cli", "Linux", "fetch-linux.sh");
        ProcessOutput fetch = Terminal.WithProgress($"fetching Debian {release}'s Linux", step =>
            ProcessOutput.Capture(script, [folder, release], repository.Root, line => Show(line, step)));
        if (fetch.Status != 0)
        {
            fetch.Lines.ForEach(Console.Error.WriteLine);
            throw new CliException(
                ExitStatus.MissingPrerequisite,
                $"Debian {release}'s linux-image-cloud-arm64 and busybox-static could not be fetched; see to it that the Debian archive can be reached, then try again");
        }

        Terminal.Say($"fetched Linux {File.ReadAllText(version).Trim()}");
        return folder;
    }

    private static void Show(string line, Action<string> step)
    {
        if (line.StartsWith(StepMark, StringComparison.Ordinal))
        {
            step(line[StepMark.Length..]);
        }
    }
}
