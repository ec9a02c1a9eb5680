using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using Cosmos.Cli.Build;
using Cosmos.Cli.Run;

namespace Cosmos.Cli.BootCost;

/// <summary>
/// A plug-in of QEMU's, built for the QEMU in use, that counts the instructions of all CPUs between two addresses and then ends
/// QEMU. Unlike virtual time, the count has no idle time in it.
/// </summary>
public sealed partial class InstructionCounter : IDisposable
{
    /// <summary>The first QEMU that takes no plug-in of the interface before.</summary>
    private const int FirstMajorOfApi2 = 9;

    private readonly string _library;
    private readonly string _result;

    private InstructionCounter(string prefix) => (_library, _result) = ($"{prefix}.so", $"{prefix}.txt");

    /// <summary>Builds the plug-in, in a fraction of a second.</summary>
    /// <exception cref="CliException">There is no C compiler or no QEMU, or the two do not go together.</exception>
    public static InstructionCounter Build(Repository repository)
    {
        Directory.CreateDirectory(repository.Artifacts);
        var counter = new InstructionCounter(Path.Combine(repository.Artifacts, $"count-instructions-{Environment.ProcessId}"));
        string source = Path.Combine(repository.Root, "packages", "Cosmos.Cli", "BootCost", "count-instructions.c");
        string api = $"-DPLUGIN_API={ApiOf(ProcessOutput.Capture(QemuProcess.Find(), ["--version"], repository.Root, _ => { }).Lines)}";
        ProcessOutput build = ProcessOutput.Capture("gcc", ["-O2", "-Wall", "-shared", "-fPIC", "-fvisibility=hidden", api, "-o", counter._library, source], repository.Root, _ => { });
        if (build.Status != 0)
        {
            build.Lines.ForEach(Console.Error.WriteLine);
            throw new CliException(ExitStatus.MissingPrerequisite, "QEMU's plug-in that counts could not be built; Debian's gcc and libc6-dev do it");
        }

        return counter;
    }

    /// <summary>The version of the plug-in interface, by what QEMU says of itself.</summary>
    /// <param name="versionLines">What <c>qemu-system-aarch64 --version</c> prints.</param>
    /// <exception cref="CliException">It names no version.</exception>
    public static int ApiOf(IEnumerable<string> versionLines)
    {
        Match version = VersionPattern().Match(string.Join('\n', versionLines));
        return version.Success
            ? int.Parse(version.Groups[1].ValueSpan, CultureInfo.InvariantCulture) >= FirstMajorOfApi2 ? 2 : 1
            : throw new CliException(ExitStatus.MissingPrerequisite, $"{QemuProcess.Program} --version tells no version");
    }

    /// <summary>QEMU's arguments that count.</summary>
    /// <param name="begin">The address of the first instruction that counts; code jumps to it.</param>
    /// <param name="nth">Which time it is executed, from 1.</param>
    /// <param name="end">The address of the first one that does not; code jumps to it.</param>
    public string[] Arguments(ulong begin, int nth, ulong end) =>
        ["-plugin", $"{QemuArguments.Escape(_library)},begin=0x{begin:x},nth={nth},end=0x{end:x},out={QemuArguments.Escape(_result)}"];

    /// <summary>What was counted in the run that has just ended.</summary>
    /// <returns>Null when the run did not get to the end.</returns>
    public ulong? Take()
    {
        if (!File.Exists(_result))
        {
            return null;
        }

        ulong count = ulong.Parse(File.ReadAllText(_result), NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture);
        File.Delete(_result);
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Delete(_library);
        File.Delete(_result);
    }

    [GeneratedRegex(@"version (\d+)\.")]
    private static partial Regex VersionPattern();
}
