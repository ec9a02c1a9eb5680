using System;
using System.IO;
using System.Linq;
using Cosmos.Cli;
using Cosmos.Cli.Commands;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class CleanCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void OnlyWhatABuildMakesIsRemoved()
    {
        Directory.CreateDirectory(Path.Combine(_root, "Kernel", "bin"));
        Directory.CreateDirectory(Path.Combine(_root, "Kernel", "obj"));
        Directory.CreateDirectory(Path.Combine(_root, "docs", "bin"));
        Directory.CreateDirectory(Path.Combine(_root, "artifacts"));
        File.WriteAllText(Path.Combine(_root, "Kernel", "Kernel.csproj"), "");
        string[] removed = [.. CleanCommand.BuildOutput(new Repository(_root)).Select(path => Path.GetRelativePath(_root, path)).Order()];
        Assert.Equal(["Kernel/bin", "Kernel/obj", "artifacts"], removed);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
