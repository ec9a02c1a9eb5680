using System;
using System.IO;
using Cosmos.Cli;
using Cosmos.Cli.Linux;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Linux;

public sealed class LinuxGuestTests : IDisposable
{
    private readonly Repository _repository = new(Directory.CreateTempSubdirectory().FullName);

    [Fact]
    public void ConsoleComesBeforeWhatIsAppended()
    {
        Assert.Equal("console=ttyAMA0 earlycon", LinuxGuest.Prepare(new VmOptions()).Append);
        Assert.Equal("console=ttyAMA0 earlycon quiet", LinuxGuest.Prepare(new VmOptions { Append = "quiet" }).Append);
    }

    [Fact]
    public void OtherOptionsStay()
    {
        VmOptions options = new() { Vcpus = "2", Count = "3", Memory = "512M", Conduit = "smc" };
        Assert.Equal(options with { Append = "console=ttyAMA0 earlycon" }, LinuxGuest.Prepare(options));
    }

    /// <summary>Nothing is fetched for options that cannot be.</summary>
    [Fact]
    public void WrongOptionsAreToldFirst()
    {
        Refused(new VmOptions { Guest = "tour" }, "--guest tour: ");
        Refused(new VmOptions { Rom = "rom" }, "--rom rom: ");
        Refused(new VmOptions { Load = "0x40200000" }, "--load 0x40200000: ");
        Refused(new VmOptions { Vcpus = "9" }, "--vcpus 9: ");
    }

    [Fact]
    public void WhatWasFetchedIsTheGuest()
    {
        string packages = Fetched("bookworm");
        VmOptions options = LinuxGuest.WithFiles(new VmOptions { Vcpus = "2" }, _repository, "bookworm");
        Assert.Equal(new VmOptions { Vcpus = "2", Guest = Path.Combine(packages, "vmlinuz"), Initrd = Path.Combine(packages, "initramfs.cpio") }, options);
        Assert.Equal(Initramfs.Create(packages), File.ReadAllBytes(options.Initrd!));
    }

    [Fact]
    public void OwnInitrdTakesThePlaceOfTheInitramfs()
    {
        string packages = Fetched("trixie");
        Assert.Equal("mine.cpio", LinuxGuest.WithFiles(new VmOptions { Initrd = "mine.cpio" }, _repository, "trixie").Initrd);
        Assert.False(File.Exists(Path.Combine(packages, "initramfs.cpio")));
    }

    [Fact]
    public void ReleasesAreDebians()
    {
        Assert.Equal("trixie", LinuxRelease.Read(null));
        Assert.Equal("bookworm", LinuxRelease.Read("bookworm"));
        CliException failure = Assert.Throws<CliException>(() => LinuxRelease.Read("sid"));
        Assert.Equal((ExitStatus.WrongUsage, "--release sid: take bookworm or trixie"), (failure.Status, failure.Message));
    }

    public void Dispose() => Directory.Delete(_repository.Root, recursive: true);

    private static void Refused(VmOptions options, string start)
    {
        CliException failure = Assert.Throws<CliException>(() => LinuxGuest.Prepare(options));
        Assert.Equal(ExitStatus.WrongUsage, failure.Status);
        Assert.StartsWith(start, failure.Message);
    }

    /// <summary>What the script leaves; the version comes last and says that all is there.</summary>
    private string Fetched(string release)
    {
        string packages = Path.Combine(_repository.Artifacts, "linux", release);
        Directory.CreateDirectory(Path.Combine(packages, "modules"));
        File.WriteAllText(Path.Combine(packages, "vmlinuz"), "kernel");
        File.WriteAllText(Path.Combine(packages, "busybox"), "busybox");
        File.WriteAllText(Path.Combine(packages, "version"), "6\n");
        return packages;
    }
}
