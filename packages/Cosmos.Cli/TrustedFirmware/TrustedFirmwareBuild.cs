using System;
using System.IO;
using System.Linq;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.TrustedFirmware;

/// <summary>Gets TF-A built from Debian's sources, once for a checkout.</summary>
public static class TrustedFirmwareBuild
{
    /// <summary>Fetches and builds what is not there yet. Runs at the same time wait for each other.</summary>
    /// <returns>The folder with bl1.bin, bl2.bin and bl31.bin.</returns>
    /// <exception cref="CliException">It could not be fetched or built; what was said about it is on stderr.</exception>
    public static string Run(Repository repository)
    {
        string folder = Path.Combine(repository.Artifacts, "tf-a");
        string version = VersionFile(folder);
        if (File.Exists(version))
        {
            return folder;
        }

        string script = Path.Combine(repository.Root, "packages", "Cosmos.Cli", "TrustedFirmware", "build-tf-a.sh");
        ProcessOutput build = Terminal.WithProgress("fetching and building TF-A", _ =>
            ProcessOutput.Capture(script, [folder], repository.Root, _ => { }));
        if (build.Status != 0)
        {
            build.Lines.ForEach(Console.Error.WriteLine);
            throw new CliException(ExitStatus.MissingPrerequisite, "TF-A could not be fetched from the Debian archive or not be built; without it leave --el3 out");
        }

        Terminal.Say($"built TF-A {File.ReadAllText(version).Trim()}");
        return folder;
    }

    /// <summary>TF-A halts at reset, without a word, on a CPU for which it has no code.</summary>
    /// <param name="folder">What <see cref="Run"/> returned.</param>
    /// <param name="cpuModel">QEMU's name of the model.</param>
    /// <exception cref="CliException">This release does not know the model.</exception>
    public static void CheckModel(string folder, string cpuModel)
    {
        string name = cpuModel == "max" ? "qemu_max" : cpuModel.Replace('-', '_');
        if (!File.ReadAllLines(Path.Combine(folder, "models")).Contains(name))
        {
            throw CliException.Usage($"--cpu {cpuModel}: TF-A {File.ReadAllText(VersionFile(folder)).Trim()} does not know it; take cortex-a72 or max");
        }
    }

    private static string VersionFile(string folder) => Path.Combine(folder, "version");
}
