using System;
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
        GuestRun run = LinuxScript.Run(
            Expected.LinuxLimit, release, vcpus, cpus, "echo CPUs: $(nproc); grep . /sys/devices/system/cpu/online; hwclock; dmesg | grep -c Booting",
            "--cpu", cpu, "--conduit", conduit);
        Assert.Equal($"CPUs: {vcpus}", Assert.Single(run.Lines, line => line.StartsWith("CPUs:", StringComparison.Ordinal)));
        run.Shows($"setting system clock to {DateTime.UtcNow:yyyy}").Shows("Power down");
    }

    /// <summary>Both idle states are entered, and the clock's alarm ends SYSTEM_SUSPEND.</summary>
    [Fact]
    public void SleepsAndIsWokenByItsClock()
    {
        const string Script = "echo +3 > /sys/class/rtc/rtc0/wakealarm; echo mem > /sys/power/state; echo woken $?; "
            + "grep rtc /proc/interrupts; cd /sys/devices/system/cpu/cpu1/cpuidle; echo entered: $(cat state*/name) $(cat state*/usage)";
        GuestRun run = LinuxScript.Run(Expected.LinuxLimit, "trixie", vcpus: 2, cpus: 2, Script);
        run.Shows("woken 0").Shows("PM: suspend exit");
        Assert.Matches(@"14: +1 +0 +GICv3 +34 Level +rtc-pl031", run.Console);
        string entered = Assert.Single(run.Lines, line => line.StartsWith("entered: WFI ", StringComparison.Ordinal));
        string[] words = entered.Split(' ');
        int states = (words.Length - 1) / 2;
        Assert.InRange(states, 3, 8);
        Assert.All(words.TakeLast(states), count => Assert.NotEqual("0", count));
    }

    /// <summary>The disk is the image's, keeps what is written, and is as long; random numbers are none of another boot's.</summary>
    [Fact]
    public void ReadsBackItsDiskAndDrawsOtherRandomNumbersAtEachBoot()
    {
        byte[] image = new byte[4 << 20];
        new Random(1).NextBytes(image);
        using TemporaryFile disk = new(image);
        const string Script = "echo disk: $(md5sum < /dev/vda); dd if=/dev/urandom of=/written bs=64k count=64 2> /dev/null; "
            + "dd if=/written of=/dev/vda bs=64k conv=fsync 2> /dev/null; echo 3 > /proc/sys/vm/drop_caches; cmp /written /dev/vda && echo same; "
            + "echo random: $(head -c 16 /dev/hwrng | md5sum) $(cat /sys/class/misc/hw_random/rng_current)";
        GuestRun[] runs = [.. Enumerable.Range(0, 2).Select(_ => LinuxScript.Run(Expected.LinuxLimit, "trixie", vcpus: 2, cpus: 1, Script, "--disk", disk.Path))];
        Assert.All(runs, run =>
        {
            run.Shows($"disk: {Convert.ToHexString(MD5.HashData(image))}");
            Assert.Single(run.Lines, "same");
        });
        string[] drawn = [.. runs.Select(run => Assert.Single(run.Lines, line => line.StartsWith("random: ", StringComparison.Ordinal)))];
        Assert.All(drawn, line => Assert.EndsWith("virtio_rng.0", line));
        Assert.NotEqual(drawn[0], drawn[1]);
    }

    /// <summary>Three VMs, typed to in turn: one panics, one reboots, and the third never notices.</summary>
    [Fact]
    public void OthersNeverNotice()
    {
        using ConsoleSession session = ConsoleSession.OfLinux(
            Expected.LinuxLimit, ["--count", "3", "--vcpus", "2", "--cpus", "2", "--trace", "off", "--on-reset", "stop", "--append", "quiet panic=1"]);
        for (int i = 0; i < 3; i++)
        {
            session.Expect("built-in shell");
        }

        session.Type("while sleep 1; do read up idle < /proc/uptime; echo up $up; done\r");
        session.Expect("vm0| up ");
        session.Type(Focus(1));
        session.Expect("vm1: has the keyboard");
        session.Type("echo c > /proc/sysrq-trigger\r");
        session.Expect("vm1: powered off");
        session.Type(Focus(2));
        session.Expect("vm2: has the keyboard");
        session.Type("reboot -f\r");
        session.Expect("vm2: powered off");
        session.Type(Focus(0));
        session.Expect("vm0: has the keyboard");
        session.Expect("vm0| up ");
        session.Type("\u0003");
        session.Expect("vm0| ~ #");
        session.Type("poweroff -f\r");
        GuestRun run = session.Finish().EndedWith(ExitStatus.Success);
        double[] ups = [.. Regex.Matches(run.Console, @"vm0\| up (\d+\.\d+)").Select(match => double.Parse(match.Groups[1].Value))];
        Assert.All(ups.Zip(ups.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0.9, 2.5));
    }

    /// <summary>Ctrl-^ and the VM's number.</summary>
    private static string Focus(int vm) => $"\u001e{vm}";
}
