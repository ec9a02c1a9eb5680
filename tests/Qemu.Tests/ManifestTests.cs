using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Hypervisor.Model.Vm;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>VMs unlike each other, from a manifest.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void TheDefaultManifestsVmsRunToTheirEnds()
    {
        GuestRun run = Run(2 * Expected.TourLimit, Path.Combine(Checkout.Root, "iso", "vms.json"), "--icount").EndedWith(ExitStatus.Success);
        run.Shows("tour: 4 vCPUs, 256 MiB, PSCI 1.3 by HVC").Shows("small: 2 vCPUs, 128 MiB, PSCI 1.3 by SMC");
        Assert.Matches($@"tour\| {Expected.ChecksPassed}", run.Console);
        Assert.Matches($@"small\| {Expected.ChecksPassed}", run.Console);
        run.Shows("tour: powered off").Shows("small: powered off");

        // Only the one is traced, and of it only what concerns power.
        run.Shows("tour/vcpu0 CpuUp");
        Assert.DoesNotContain("tour/vcpu0 Hypercall", run.Console);
        Assert.DoesNotContain("small/vcpu", run.Console);
    }

    [Fact]
    public void TheDocumentsExampleRunsLinuxBesideTheTour()
    {
        GuestRun run = Run(Expected.LinuxLimit, Path.Combine(Checkout.Root, "docs", "examples", "linux.json"), "--cpus", "2").EndedWith(ExitStatus.Success);
        run.Shows("linux| linux: 2 CPUs online").Shows("linux| linux: status 0");
        Assert.Matches($@"tour\| {Expected.ChecksPassed}", run.Console);

        // Of the virtio devices it has been given one.
        Assert.Single(run.Lines, line => Regex.IsMatch(line, @"^linux\| virtio\d$"));
    }

    /// <summary>What Debian's kernel makes of each; the old one finds no functions that would tell it more.</summary>
    [Fact]
    public void LinuxFindsThePsciAndTheDevicesThatItsVmHas()
    {
        const string Manifest = """
            { "vms": [
              { "name": "old", "guest": "linux", "psci": "0.2", "vcpus": 2, "devices": [],
                "append": "cosmos.run=\"echo devices: $(ls /sys/bus/virtio/devices /sys/class/rtc | grep -c [0-9])\"" },
              { "name": "new", "guest": "linux", "psci": "1.1", "vcpus": 2,
                "append": "cosmos.run=\"echo devices: $(ls /sys/bus/virtio/devices /sys/class/rtc | grep -c [0-9])\"" } ] }
            """;
        GuestRun run = RunText(Expected.LinuxLimit, Manifest, "--cpus", "2").EndedWith(ExitStatus.Success);
        run.SaysInOneLine("old|", "PSCIv0.2 detected").SaysInOneLine("new|", "PSCIv1.1 detected");
        run.Shows("old| linux: 2 CPUs online").Shows("new| linux: 2 CPUs online");
        run.Shows("old| devices: 0").Shows("new| devices: 3");
        run.SaysInOneLine("new|", "SMC Calling Convention v1.2");
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("old|", StringComparison.Ordinal) && line.Contains("Convention v1.2", StringComparison.Ordinal));
    }

    /// <summary>RAM outlives the restart, so the guest can tell its second life from its first.</summary>
    [Fact]
    public void AVmStartsAgainAfterItsCrashWhenItIsToldTo()
    {
        using var guest = new TemporaryFile(GuestProgram.Flat(SystemPrograms.CrashOnce));
        string manifest = $$"""{ "vms": [ { "name": "cat", "kernel": "{{guest.Path}}", "on-crash": "restart" } ] }""";
        GuestRun run = RunText(Expected.SmallGuestLimit, manifest).EndedWith(ExitStatus.Success);
        Assert.All(Expected.CrashReport, fragment => run.Shows(fragment));
        run.Shows("cat: powered off");
    }

    /// <summary>
    /// Four vCPUs each, all computing: twice the weight is twice the work. On one CPU: once the heavy VM is off, the light one computes without a
    /// timer on one of two, and under -icount QEMU then lets the other have no turn.
    /// </summary>
    [Fact]
    public void CpuTimeIsSharedByWeight()
    {
        string guest = Path.Combine(Checkout.Root, "artifacts", "tests", "ShareGuest.img");
        string manifest = $$"""
            { "vms": [ { "name": "light", "kernel": "{{guest}}" }, { "name": "heavy", "kernel": "{{guest}}", "weight": 2 } ] }
            """;
        GuestRun run = RunText(Expected.ShareLimit, manifest, "--icount").EndedWith(ExitStatus.Success);
        double[] light = WorkOf(run, "light");
        double[] heavy = WorkOf(run, "heavy");
        Assert.All(light, work => Assert.InRange(work, light.Average() * 0.97, light.Average() * 1.03));
        Assert.All(heavy, work => Assert.InRange(work, light.Average() * 1.94, light.Average() * 2.06));
    }

    [Fact]
    public void MoreMemoryThanTheMachineHasIsRefusedBeforeItBoots()
    {
        const string Manifest = """{ "vms": [ { "name": "a", "guest": "tour", "memory": "1G" }, { "name": "b", "guest": "bench", "memory": "1G" } ] }""";
        RunText(Expected.SmallGuestLimit, Manifest).EndedWith(ExitStatus.WrongUsage).SaysInOneLine(".json:1:10: vms have 2048M in all: the machine has 2048M");
    }

    [Theory]
    [InlineData("--guest", "tour")]
    [InlineData("--vcpus", "2")]
    public void OptionsThatDescribeAVmHaveNoPlaceBesideAManifest(string option, string value) =>
        Run(Expected.SmallGuestLimit, "iso/vms.json", option, value).EndedWith(ExitStatus.WrongUsage).SaysInOneLine("--manifest iso/vms.json", "leave out");

    /// <summary>What no host has checked, the kernel refuses itself.</summary>
    [Theory]
    [InlineData("[a]\nvcpus=1\n[b]\nvcpus=9\n", "vm.conf line 4: vcpus=9")]
    [InlineData("[a]\nvcpus=1\n[A]\n", "vm.conf: A: a VM called a is there already")]
    [InlineData("[a]\n[b]\ndevices=rtc,gpu\n", "b: there is no device gpu")]
    [InlineData("[a]\n[b]\npin=3\n", "b: pin: there is no CPU 3")]
    [InlineData("[a]\nmemory=1G\n[b]\nmemory=1G\n", "b: memory=1024M is more than the machine has")]
    public void TheKernelRefusesAWrongConfiguration(string text, string said)
    {
        var writer = new CpioWriter();
        writer.Add("vm.conf", Encoding.ASCII.GetBytes(text));
        using var archive = new TemporaryFile(writer.Finish());
        using ConsoleSession session = ConsoleSession.OfQemu(
            Expected.SmallGuestLimit, "-M", "virt,virtualization=on,gic-version=3", "-cpu", "cortex-a72", "-m", "2G", "-no-reboot",
            "-kernel", Checkout.KernelImage, "-initrd", archive.Path);
        session.Expect(said);
        session.Expect(Expected.Stopped + "2");
    }

    private static double[] WorkOf(GuestRun run, string vm)
    {
        double[] work = [.. Regex.Matches(run.Console, $@"{vm}\| share: vcpu \d did (\d+)").Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(4, work.Length);
        return work;
    }

    private static GuestRun RunText(TimeSpan limit, string manifest, params string[] options)
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(manifest), ".json");
        return Run(limit, file.Path, options);
    }

    private static GuestRun Run(TimeSpan limit, string manifest, params string[] options) => GuestRun.Of(limit, ["--manifest", manifest, .. options]);
}
