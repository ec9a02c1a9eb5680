using System;
using System.IO;
using System.Runtime.Versioning;
using Cosmos.Cli;
using Cosmos.Cli.Linux;
using Xunit;

namespace Cli.Tests.Linux;

[UnsupportedOSPlatform("windows")] // it makes a script that can be run
public sealed class LinuxPackagesTests : IDisposable
{
    private readonly Repository _repository = new(Directory.CreateTempSubdirectory().FullName);

    [Fact]
    public void FailureIsAMissingPrerequisite()
    {
        WriteScript("echo 'no network'; exit 1");
        CliException failure = Assert.Throws<CliException>(() => LinuxPackages.Fetch(_repository, "trixie"));
        Assert.Equal(ExitStatus.MissingPrerequisite, failure.Status);
        Assert.StartsWith("Debian trixie's linux-image-cloud-arm64 and busybox-static could not be fetched", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [Fact]
    public void EachReleaseIsFetchedOnce()
    {
        WriteScript("mkdir -p \"$1\"; [[ ! -e $1/version ]]; echo \"== fetching $2\"; echo \"6 of $2\" >\"$1/version\"");
        string folder = LinuxPackages.Fetch(_repository, "trixie");
        Assert.Equal(folder, LinuxPackages.Fetch(_repository, "trixie"));
        Assert.Equal("6 of trixie\n", File.ReadAllText(Path.Combine(folder, "version")));
        Assert.NotEqual(folder, LinuxPackages.Fetch(_repository, "bookworm"));
    }

    public void Dispose() => Directory.Delete(_repository.Root, recursive: true);

    private void WriteScript(string commands)
    {
        string path = Path.Combine(_repository.Root, "packages", "Cosmos.Cli", "Linux", "fetch-linux.sh");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"#!/bin/bash\nset -e\n{commands}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
