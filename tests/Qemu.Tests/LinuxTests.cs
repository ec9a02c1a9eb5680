using System;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Debian's own kernels, unmodified, which no one here wrote.</summary>
public sealed class LinuxTests
{
    [Theory]
    [InlineData("bookworm", 1, 1, "cortex-a72", "hvc")]
    [InlineData("bookworm", 4, 2, "neoverse-n1", "smc")]
    [InlineData("bookworm", 8, 4, "cortex-a72", "hvc")]
    [InlineData("trixie", 1, 2, "max", "hvc")]
    [InlineData("trixie", 2, 1, "cortex-a72", "smc")]
    [InlineData("trixie", 4, 4, "neoverse-n1", "hvc")]
    [InlineData("trixie", 8, 2, "cortex-a72", "hvc")]
    public void BootsAndSeesItsMachine(string release, int vcpus, int cpus, string cpu, string conduit)
    {
        DateTimeOffset started = DateTimeOffset.UtcNow;
        GuestRun run = LinuxScript.Run(
            Expected.LinuxLimit, release, vcpus, cpus,
            "echo CPUs: $(nproc); grep . /sys/devices/system/cpu/online; grep -m1 Features /proc/cpuinfo; echo clock: $(cat /sys/class/rtc/rtc0/since_epoch)",
            "--cpu", cpu, "--conduit", conduit);
        Assert.Equal($"CPUs: {vcpus}", Assert.Single(run.Lines, line => line.StartsWith("CPUs:", StringComparison.Ordinal)));
        run.Shows($"setting system clock to {started:yyyy}").Shows("Power down");

        // The clock is the host's, whenever between start and end of the run the guest has read it.
        long clock = long.Parse(Assert.Single(run.Lines, line => line.StartsWith("clock: ", StringComparison.Ordinal)).Split(' ')[1], CultureInfo.InvariantCulture);
        Assert.InRange(clock, started.ToUnixTimeSeconds() - 1, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + 1);

        // Features of the physical CPU, but none with registers that no switch of vCPUs saves.
        string[] features = Assert.Single(run.Lines, line => line.StartsWith("Features", StringComparison.Ordinal)).Split(' ');
        Assert.Contains("asimd", features);
        Assert.Equal(cpu != "cortex-a72", features.Contains("atomics"));
        Assert.DoesNotContain(features, feature => Regex.IsMatch(feature, "^(sve|sme|pac|mte)"));
    }

    /// <summary>The clock's alarm, and nothing before it, ends SYSTEM_SUSPEND; all CPUs are there again.</summary>
    [Theory]
    [InlineData("trixie", 2, 2)]
    public void SleepsAndIsWokenByItsClock(string release, int vcpus, int cpus)
    {
        const string Script = "cd /sys/class/rtc/rtc0; before=$(cat since_epoch); echo +4 > wakealarm; echo mem > /sys/power/state; echo woken $?; "
            + "echo slept $(($(cat since_epoch) - before)); grep rtc /proc/interrupts; echo CPUs: $(nproc)";
        GuestRun run = LinuxScript.Run(Expected.LinuxLimit, release, vcpus, cpus, Script, "--trace", "power");
        run.Shows("SystemSuspend").Shows("woken 0").Shows("PM: suspend exit").Shows($"CPUs: {vcpus}");
        Assert.Matches(@"14: +1 +0 +GICv3 +34 Level +rtc-pl031", run.Console);
        string slept = Assert.Single(run.Lines, line => line.StartsWith("slept ", StringComparison.Ordinal));
        Assert.InRange(int.Parse(slept.Split(' ')[1], CultureInfo.InvariantCulture), 4, 120);
    }

    /// <summary>WFI that does not trap: timers and other CPUs wake a vCPU in its guest, also where two share a CPU.</summary>
    [Theory]
    [InlineData(2, 2)]
    [InlineData(4, 2)]
    public void WaitsInTheGuest(int vcpus, int cpus)
    {
        const string Script = "for s in /sys/devices/system/cpu/cpu*/cpuidle/state[12]; do echo 1 > $s/disable; done; before=$(cut -d. -f1 /proc/uptime); sleep 3; "
            + "echo slept $(($(cut -d. -f1 /proc/uptime) - before)); "
            + "for i in 1 2 3; do echo 0 > /sys/devices/system/cpu/cpu1/online; echo 1 > /sys/devices/system/cpu/cpu1/online; done; echo CPUs: $(nproc)";
        GuestRun run = LinuxScript.Run(Expected.LinuxLimit, "trixie", vcpus, cpus, Script, "--pin", "0,1", "--wfi", "native");
        run.Shows($"CPUs: {vcpus}").Shows("Power down");
        string slept = Assert.Single(run.Lines, line => line.StartsWith("slept ", StringComparison.Ordinal));
        Assert.InRange(int.Parse(slept.Split(' ')[1], CultureInfo.InvariantCulture), 3, 30);
    }

    /// <summary>Linux chooses the deepest idle state that it is left, so each is entered when those below it are disabled.</summary>
    [Theory]
    [InlineData("trixie", 4, 2)]
    public void EntersEachIdleState(string release, int vcpus, int cpus)
    {
        const string Script = "cd /sys/devices/system/cpu/cpu1/cpuidle; echo states: $(cat state*/name); "
            + "for s in state*; do for t in state*; do echo 1 > $t/disable; done; echo 0 > $s/disable; sleep 1; n=$(cat $s/usage); sleep 3; "
            + "echo $s: $(($(cat $s/usage) - n)) times; done";
        GuestRun run = LinuxScript.Run(Expected.LinuxLimit, release, vcpus, cpus, Script);
        string[] names = Assert.Single(run.Lines, line => line.StartsWith("states: ", StringComparison.Ordinal)).Split(' ')[1..];
        Assert.Equal(["WFI", "cpu-retention-0", "cpu-sleep-0"], names.Take(3)); // the device tree's names of standby and powerdown
        for (int i = 0; i < names.Length; i++)
        {
            string times = Assert.Single(run.Lines, line => line.StartsWith($"state{i}: ", StringComparison.Ordinal)).Split(' ')[1];
            Assert.True(int.Parse(times, CultureInfo.InvariantCulture) > 0, $"{names[i]} has not been entered");
        }
    }

    /// <summary>
    /// The disk is the image's, gives back what was written to it, and does so after a reboot; random numbers are none of another boot's,
    /// be it of this run or of another.
    /// </summary>
    [Fact]
    public void ReadsBackItsDiskAndDrawsOtherRandomNumbersAtEachBoot()
    {
        byte[] image = new byte[4 << 20];
        new Random(1).NextBytes(image);
        using TemporaryFile disk = new(image);
        string[] drawn = [.. Enumerable.Range(0, 2).SelectMany(_ => WritesAndReboots(disk.Path, Convert.ToHexStringLower(MD5.HashData(image))))];
        Assert.Equal(4, drawn.Distinct().Count());
    }

    /// <returns>What the first boot drew, and what the second.</returns>
    private static string[] WritesAndReboots(string disk, string checksum)
    {
        const string Sum = "md5sum < /dev/vda | cut -c 1-32";
        const string Draw = "head -c 16 /dev/hwrng | md5sum";
        using LinuxShell shell = LinuxShell.OfGuest(Expected.LinuxLimit, "trixie", "--vcpus", "2", "--trace", "off", "--disk", disk);
        Assert.Equal("virtio_rng.0", shell.Answer("cat /sys/class/misc/hw_random/rng_current"));
        string first = shell.Answer(Draw);
        Assert.Equal(checksum, shell.Answer(Sum));
        shell.Run("head -c 4194304 /dev/urandom > /written; dd if=/written of=/dev/vda bs=64k conv=fsync");
        string written = shell.Answer("md5sum < /written | cut -c 1-32");
        Assert.NotEqual(checksum, written);

        // From the device and not from memory: 4 MiB are 8192 sectors more that have been read.
        shell.Run("sync; echo 3 > /proc/sys/vm/drop_caches");
        long before = SectorsRead(shell);
        Assert.Equal(written, shell.Answer(Sum));
        Assert.Equal(before + 8192, SectorsRead(shell));
        shell.Reboot();
        Assert.Equal(written, shell.Answer(Sum));
        string second = shell.Answer(Draw);
        shell.PowerOff();
        return [first, second];
    }

    private static long SectorsRead(LinuxShell shell) =>
        long.Parse(shell.Answer("cat /sys/block/vda/stat").Split(' ', StringSplitOptions.RemoveEmptyEntries)[2], CultureInfo.InvariantCulture);
}
