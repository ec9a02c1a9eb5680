using System;
using System.IO;
using System.Text;
using Cosmos.Cli.Linux;
using Hypervisor.Model.Vm;
using Xunit;

namespace Cli.Tests.Linux;

public sealed class InitramfsTests : IDisposable
{
    private readonly string _packages = Directory.CreateTempSubdirectory().FullName;

    public InitramfsTests()
    {
        File.WriteAllText(Path.Combine(_packages, "busybox"), "busybox itself");
        File.WriteAllText(Path.Combine(_packages, "vmlinuz"), "no part of it");
        Directory.CreateDirectory(Path.Combine(_packages, "modules"));
        File.WriteAllText(Path.Combine(_packages, "modules", "virtio_mmio.ko.xz"), "a module");
        File.WriteAllText(Path.Combine(_packages, "modules", "order"), "virtio_mmio.ko.xz\n");
    }

    [Fact]
    public void EverythingIsInIt()
    {
        Assert.True(new CpioArchive(Initramfs.Create(_packages)).IsWhole);
        Assert.Equal("busybox itself", Content("bin/busybox"));
        Assert.Equal("a module", Content("lib/modules/virtio_mmio.ko.xz"));
        Assert.Equal("virtio_mmio.ko.xz\n", Content("lib/modules/order"));
        foreach (string empty in new[] { "bin", "dev", "dev/console", "etc", "proc", "sys", "tmp" })
        {
            Assert.Equal("", Content(empty));
        }
    }

    /// <summary>Linux runs it by its first line, when nothing but busybox is there.</summary>
    [Fact]
    public void InitRunsByBusybox()
    {
        Assert.StartsWith("#!/bin/busybox sh\n", Content("init"));
        Assert.Contains("linux: $(nproc) CPUs online, kernel $(uname -r)", Content("init"));
    }

    /// <summary>Only a real init knows what poweroff and reboot ask of the first process.</summary>
    [Fact]
    public void BusyboxsInitStartsTheSession()
    {
        Assert.EndsWith("\nexec init\n", Content("init"));
        Assert.Equal("::once:/bin/session\n", Content("etc/inittab"));
        Assert.StartsWith("#!/bin/sh\n", Content("bin/session"));
    }

    [Fact]
    public void EqualFilesGiveEqualArchives() => Assert.Equal(Initramfs.Create(_packages), Initramfs.Create(_packages));

    public void Dispose() => Directory.Delete(_packages, recursive: true);

    private string Content(string name)
    {
        Assert.True(new CpioArchive(Initramfs.Create(_packages)).TryFind(name, out CpioEntry entry), name);
        return Encoding.UTF8.GetString(entry.Content);
    }
}
