using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using Cosmos.Cli;
using Cosmos.Cli.Run;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Hypervisor.Model.Vm;
using Xunit;

namespace Cli.Tests.Run;

public sealed class VmArchiveTests : IDisposable
{
    private static readonly byte[] s_code = [0x00, 0x00, 0x00, 0x14];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void NothingAskedForNeedsNoArchive() => Assert.Null(VmArchive.Create(new VmOptions()));

    [Fact]
    public void KernelReadsBackWhatWasAskedFor()
    {
        string image = Save("guest.bin", s_code);
        VmConfig config = RoundTrip(new VmOptions
        {
            Guest = image, Load = "0x40200000", Vcpus = "8", Count = "2", Pin = "1,0", Memory = "64M", Conduit = "smc", Trace = "on", Append = "console=ttyAMA0",
            OnPowerOff = "restart", OnReset = "stop",
        });
        Assert.Equal(8, config.VcpuCount);
        Assert.Equal(2, config.Count);
        Assert.Equal([1, 0], config.Pinning);
        Assert.Equal(64UL << 20, config.MemorySize);
        Assert.Equal(SmcccConduit.Smc, config.Conduit);
        Assert.Equal(0x40200000UL, config.LoadAddress);
        Assert.Equal("kernel", config.Kernel);
        Assert.Equal("console=ttyAMA0", config.Append);
        Assert.Equal(VmTrace.On, config.Trace);
        Assert.Equal((PsciAftermath.Restart, PsciAftermath.Stop), (config.OnPowerOff, config.OnReset));
    }

    [Fact]
    public void EmbeddedGuestNeedsNoFile()
    {
        VmConfig config = RoundTrip(new VmOptions { Guest = "bench", Vcpus = "1" });
        Assert.Equal(EmbeddedGuest.Bench, config.Guest);
        Assert.True(config.UsesEmbeddedGuest);
    }

    [Fact]
    public void RulesReachTheKernel()
    {
        VmConfig config = RoundTrip(new VmOptions { Policy = "forward", Rules = "deny 0x83000000-0x8300ffff\nallow 0x82000000 log rate=5" });
        Assert.Equal((SmcPolicy.Forward, 2), (config.Policy, config.Rules.Count));
        Assert.Equal(new SmcRule(SmcRuleAction.Allow, 0x8200_0000, 0x8200_0000, IsLogged: true, CallsPerSecond: 5), config.Rules[0]);
        Refused(new VmOptions { Rules = "allow 0x84000003" }, "--rule allow 0x84000003: ");
        Refused(new VmOptions { Rules = "deny 0x83000000\nlog 0x83000000" }, "--rule log 0x83000000: 0x83000000 has a rule already");
    }

    [Fact]
    public void FilesArePutInAsTheyAre()
    {
        VmOptions options = new() { Guest = Save("Image", s_code), Initrd = Save("root.cpio", [1, 2, 3]), Disk = Save("root.ext4", [4, 5]) };
        byte[] archive = File.ReadAllBytes(VmArchive.Create(options)!.Write(_folder));
        Assert.True(new CpioArchive(archive).TryFind("kernel", out CpioEntry kernel));
        Assert.Equal(s_code, kernel.Content.ToArray());
        Assert.True(new CpioArchive(archive).TryFind("initrd", out CpioEntry initrd));
        Assert.Equal([1, 2, 3], initrd.Content.ToArray());
        Assert.True(new CpioArchive(archive).TryFind("disk", out CpioEntry disk));
        Assert.Equal([4, 5], disk.Content.ToArray());
        Assert.Equal("disk", RoundTrip(options).Disk);
    }

    /// <summary>The hypervisor unpacks nothing; with --load a file is to be where it is told, as it is.</summary>
    [Fact]
    public void GzippedKernelIsPutInUnpacked()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(s_code);
        }

        string path = Save("Image.gz", packed.ToArray());
        Assert.Equal(s_code, KernelOf(new VmOptions { Guest = path }));
        Assert.Equal(packed.ToArray(), KernelOf(new VmOptions { Guest = path, Load = "0x40200000" }));
        Refused(new VmOptions { Guest = Save("cut.gz", packed.ToArray()[..12]) }, "--guest ");
    }

    [Fact]
    public void WrongValuesAreNamedWithTheirOption()
    {
        Refused(new VmOptions { Vcpus = "0" }, "--vcpus 0: ");
        Refused(new VmOptions { Vcpus = "four" }, "--vcpus four: ");
        Refused(new VmOptions { Memory = "3M" }, "--memory 3M: ");
        Refused(new VmOptions { Memory = "4G" }, "--memory 4G: the machine has 2G");
        Refused(new VmOptions { Count = "9" }, "--count 9: ");
        Refused(new VmOptions { Count = "8" }, "--count 8: 8 VMs of 256M: the machine has 2G");
        Refused(new VmOptions { Pin = "0,x" }, "--pin 0,x: ");
        Refused(new VmOptions { Conduit = "svc: x" }, "--conduit svc: x: ");
        Refused(new VmOptions { Trace = "1" }, "--trace 1: ");
        Refused(new VmOptions { OnPowerOff = "reboot" }, "--on-poweroff reboot: ");
        Refused(new VmOptions { OnReset = "off" }, "--on-reset off: ");
        Refused(new VmOptions { Guest = Save("a", s_code), Load = "here" }, "--load here: ");
        Refused(new VmOptions { Append = "quiet\nvcpus=1" }, "--append: ");
    }

    [Fact]
    public void WrongFilesAreNamedWithTheirOption()
    {
        Refused(new VmOptions { Guest = "/no/such" }, "--guest /no/such: the file does not exist");
        Refused(new VmOptions { Rom = _folder }, $"--rom {_folder}: is a directory");
        Refused(new VmOptions { Disk = Save("empty", []) }, "--disk ");
        Refused(new VmOptions { Disk = "/no/such" }, "--disk /no/such: the file does not exist");
        Refused(new VmOptions { Guest = Save("empty", []) }, "--guest ");
        Refused(new VmOptions { Rom = Save("empty", []) }, "--rom ");
        Refused(new VmOptions { Guest = Save("a", s_code), Load = "0x40000000" }, "--guest ");
    }

    [Fact]
    public void OptionsThatDoNotGoTogetherAreRefused()
    {
        string file = Save("a", s_code);
        Refused(new VmOptions { Guest = file, Rom = file }, "kernel and rom are both given");
        Refused(new VmOptions { Guest = "tour", Rom = file }, "guest names an embedded guest");
        Refused(new VmOptions { Guest = "u-boot", Rom = file }, "--guest u-boot");
        Refused(new VmOptions { Initrd = file }, "initrd is given without kernel");
        Refused(new VmOptions { Load = "0x40200000" }, "load is given without kernel");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Refused(VmOptions options, string start)
    {
        CliException failure = Assert.Throws<CliException>(() => VmArchive.Create(options));
        Assert.Equal(ExitStatus.WrongUsage, failure.Status);
        Assert.StartsWith(start, failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private byte[] KernelOf(VmOptions options)
    {
        byte[] archive = File.ReadAllBytes(VmArchive.Create(options)!.Write(_folder));
        Assert.True(new CpioArchive(archive).TryFind("kernel", out CpioEntry kernel));
        return kernel.Content.ToArray();
    }

    private VmConfig RoundTrip(VmOptions options)
    {
        byte[] archive = File.ReadAllBytes(VmArchive.Create(options)!.Write(_folder));
        Assert.True(new CpioArchive(archive).TryFind("vm.conf", out CpioEntry entry));
        Assert.True(VmConfigParser.TryParse(entry.Content, out List<VmConfig> vms, out string error), error);
        return Assert.Single(vms);
    }

    private string Save(string name, byte[] content)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }
}
