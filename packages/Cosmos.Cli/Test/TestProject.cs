using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Test;

/// <summary>One project below <c>tests/</c>.</summary>
/// <param name="Path">The project file.</param>
public sealed record TestProject(string Path)
{
    /// <summary>The filter of tests that take too long to be run each time; they have this trait.</summary>
    public const string Soak = "Category=Soak";

    /// <summary>All others.</summary>
    public const string NoSoak = "Category!=Soak";

    private const string TestHost = "Microsoft.NET.Test.Sdk";

    private static readonly TimeSpan s_progressInterval = TimeSpan.FromSeconds(30);

    /// <summary>The project's name, as in <c>Model.Tests</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether the project boots images.</summary>
    public bool NeedsQemu => Name is "Qemu.Tests" or "Kernel.Tests" or "Packages.Tests";

    /// <summary>Whether some of its tests are <see cref="Soak"/>.</summary>
    public bool HasSoak => Name == "Qemu.Tests";

    /// <summary>All test projects, whatever their names: those that bring a test host. Those that need QEMU come last.</summary>
    public static List<TestProject> FindAll(Repository repository) =>
        [.. Directory.EnumerateFiles(repository.Tests, "*.csproj", SearchOption.AllDirectories)
            .Where(path => XDocument.Load(path).Descendants("PackageReference").Any(package => (string?)package.Attribute("Include") == TestHost))
            .Select(path => new TestProject(path))
            .OrderBy(project => project.NeedsQemu)
            .ThenBy(project => project.Name, StringComparer.Ordinal)];

    /// <summary>Builds the project and runs its tests.</summary>
    /// <param name="repository">The checkout.</param>
    /// <param name="filter">A filter expression of <c>dotnet test</c>.</param>
    /// <param name="onProgress">Told now and then how far it is.</param>
    public TestResults Run(Repository repository, string filter, Action<string> onProgress)
    {
        string folder = System.IO.Path.Combine(repository.Artifacts, "test-results");
        string trx = System.IO.Path.Combine(folder, $"{Name}.trx");
        Directory.CreateDirectory(folder);
        File.Delete(trx);
        List<string> arguments =
        [
            "test", Path, "-c", "Release", "-nodeReuse:false", "--tl:off", "-v", "quiet", "-nologo", "--results-directory", folder,
            "--logger", $"trx;LogFileName={Name}.trx", "--logger", "console;verbosity=normal", "--filter", filter,
        ];

        var progress = new TestProgress(Name, s_progressInterval, onProgress);
        ProcessOutput output = ProcessOutput.Capture("dotnet", arguments, repository.Root, progress.OnLine);
        TestResults results = File.Exists(trx) ? TestResults.FromTrx(XDocument.Load(trx)) : new TestResults(0, 0, [], []);

        // A build error, a crash of the test host: there is no failed test to name, yet it must not look like success.
        return output.Status == 0 || results.Failed > 0
            ? results
            : results with { Failed = 1, Failures = [$"FAILED {Name} (dotnet test ended with status {output.Status})\n" + Tail(output.Lines)] };
    }

    private static string Tail(List<string> lines) => string.Join('\n', lines.TakeLast(30).Select(line => "    " + line));
}
