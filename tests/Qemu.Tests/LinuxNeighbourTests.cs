using System;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Four Linux VMs of two vCPUs each: what one does to itself, the others never notice.</summary>
public sealed class LinuxNeighbourTests
{
    private const string Quick = "quiet cryptomgr.notests=1";

    /// <summary>
    /// All four have a shell that is typed to: one panics and one reboots, and both come back; one powers off; and the first counts
    /// seconds all the while. Here time is the host's, which may let the emulator wait: <see cref="TheFourthsCounterHasNoGap"/> measures.
    /// </summary>
    [Fact]
    public void OthersNeverNotice()
    {
        using ConsoleSession session = ConsoleSession.OfLinux(
            2 * Expected.LinuxLimit, "--count", "4", "--vcpus", "2", "--cpus", "2", "--trace", "off", "--append", $"{Quick} panic=1");
        for (int i = 0; i < 4; i++)
        {
            session.Expect("built-in shell");
        }

        session.Type("n=0; while sleep 1; do n=$((n + 1)); echo up $n; done\r");
        session.Expect("vm0| up 1");
        Focus(session, 1).Type("echo c > /proc/sysrq-trigger\r");
        session.Expect("vm1| [");
        session.Expect("sysrq triggered crash");
        session.Expect("vm0| up ");
        session.Expect("vm1| BusyBox");
        Focus(session, 2).Type("reboot\r");
        session.Expect("reboot: Restarting system");
        session.Expect("vm0| up ");
        session.Expect("vm2| BusyBox");
        Focus(session, 3).Type("poweroff\r");
        session.Expect("vm3: powered off");
        session.Expect("vm0| up ");
        foreach (int left in new[] { 1, 2 })
        {
            Focus(session, left).Type("poweroff\r");
            session.Expect($"vm{left}: powered off");
        }

        Focus(session, 0).Type("\u0003");
        session.Expect("vm0| ~ #");
        session.Type("poweroff\r");
        GuestRun run = session.Finish().EndedWith(ExitStatus.Success);
        int[] counted = [.. Regex.Matches(run.Console, @"vm0\| up (\d+)").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(Enumerable.Range(1, counted.Length), counted);
    }

    /// <summary>
    /// On one CPU that all eight vCPUs share, and in instructions instead of time, so that no load of the host counts. The fourth has a
    /// program that reads the clock again and again, and one that sleeps for a hundredth of a second in between. The first may wait for
    /// the slices of seven others, of 2 ms each, the second for one slice; the clock itself counts hundredths.
    /// </summary>
    [Fact]
    public void TheFourthsCounterHasNoGap()
    {
        using var disk = new TemporaryFile(new byte[1 << 20]);
        string manifest = $$"""
            { "vms": [
              { "name": "counts", "guest": "linux", "vcpus": 2, "append": "{{Quick}} cosmos.run=\"{{Counter}}\"" },
              { "name": "panics", "guest": "linux", "vcpus": 2, "on-reset": "stop",
                "append": "{{Quick}} panic=-1 cosmos.run=\"sleep 1; echo c > /proc/sysrq-trigger\"" },
              { "name": "reboots", "guest": "linux", "vcpus": 2, "disk": "{{disk.Path}}",
                "append": "{{Quick}} cosmos.run=\"{{RebootOnce}}\"" },
              { "name": "leaves", "guest": "linux", "vcpus": 2, "append": "{{Quick}} cosmos.run=\"sleep 1\"" } ] }
            """;
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(manifest), ".json");
        GuestRun run = GuestRun.Of(2 * Expected.LinuxLimit, "--manifest", file.Path, "--icount").EndedWith(ExitStatus.Success);
        string[] ends = ["sysrq triggered crash", "reboots| again", "leaves: powered off", "counts| counted"];
        int[] at = [.. ends.Select(end => Array.FindIndex(run.Lines, line => line.Contains(end, StringComparison.Ordinal)))];
        Assert.All(at, index => Assert.InRange(index, 0, at[^1]));
        AssertCounted(run, "counted", atLeast: 10_000);
        AssertCounted(run, "napped", atLeast: 100);
    }

    // In hundredths of seconds.
    private const int LongestGap = 3;

    /// <summary>Until its clock stands at six seconds; the others are through by then.</summary>
    private const string Counter =
        "now() { read up idle < /proc/uptime; t=$((${up%.*} * 100 + 1${up#*.} - 100)); }; "
        + "count() { n=0; most=0; now; last=$t; while [ $t -lt 600 ]; do $1; now; [ $((t - last)) -gt $most ] && most=$((t - last)); "
        + "last=$t; n=$((n + 1)); done; echo $2 $n times, $most at most; }; count 'usleep 10000' napped & count : counted; wait";

    /// <summary>What it has written to its disk tells the second boot that it is the second.</summary>
    private const string RebootOnce =
        "if grep -q again /dev/vda; then echo again; exit; fi; echo again | dd of=/dev/vda conv=fsync 2> /dev/null; sleep 1; reboot -f";

    private static void AssertCounted(GuestRun run, string word, int atLeast)
    {
        Match counted = Regex.Match(run.Console, $@"counts\| {word} (\d+) times, (\d+) at most");
        Assert.True(counted.Success, run.Console);
        Assert.InRange(int.Parse(counted.Groups[1].Value, CultureInfo.InvariantCulture), atLeast, int.MaxValue);
        Assert.InRange(int.Parse(counted.Groups[2].Value, CultureInfo.InvariantCulture), 1, LongestGap);
    }

    private static ConsoleSession Focus(ConsoleSession session, int vm)
    {
        session.Type($"\u001e{vm}");
        session.Expect($"vm{vm}: has the keyboard");
        return session;
    }
}
