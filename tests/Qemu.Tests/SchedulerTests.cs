using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>How vCPUs share physical CPUs, measured by a guest (tests/Guests/ShareGuest) on instruction time: each run is the same.</summary>
public sealed class SchedulerTests
{
    private const int SliceMicroseconds = 2_000;

    private static string ShareGuest => Path.Combine(Checkout.Root, "artifacts", "tests", "ShareGuest.img");

    /// <summary>Over one virtual second, with every vCPU computing.</summary>
    [Fact]
    public void SixteenVcpusOfFourVmsHaveEqualSharesOfTwoCpus()
    {
        GuestRun run = Run("4", "2");
        double[] work = ValuesOf(run, @"share: vcpu \d did (\d+)");
        Assert.Equal(16, work.Length);
        Assert.True(work.Max() <= work.Min() * 1.05, $"shares from {work.Min()} to {work.Max()}");

        // PV_TIME tells each of it: a vCPU has an eighth of the second, give or take a round of eight slices at each end.
        double[] lost = ValuesOf(run, @"and lost (\d+) microseconds");
        Assert.Equal(16, lost.Length);
        Assert.All(lost, microseconds => Assert.InRange(microseconds, 850_000, 900_000));
    }

    /// <summary>
    /// Seven others compute. On one CPU, as QEMU runs several in turn under -icount: the time of one passes while another runs.
    /// </summary>
    [Fact]
    public void AWokenVcpuRunsWithinOneTimeSlice()
    {
        double[] late = ValuesOf(Run("2", "1"), @"share: a sleeper was up to (\d+) microseconds late");
        Assert.Equal(2, late.Length);
        Assert.InRange(late.Max(), 1, SliceMicroseconds);
    }

    /// <summary>
    /// Also not while another VM starts again, which takes longer than a slice: all of its RAM is pushed out of the caches, 256 MiB.
    /// </summary>
    [Fact]
    public void AWokenVcpuRunsWithinOneTimeSliceWhileAnotherVmStartsAgain()
    {
        using var resets = new TemporaryFile(GuestProgram.Flat(SystemPrograms.ManyWarmResets));
        string manifest = $$"""
            { "vms": [ { "name": "sleeps", "kernel": "{{ShareGuest}}" }, { "name": "resets", "kernel": "{{resets.Path}}", "vcpus": 1 } ] }
            """;
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(manifest), ".json");
        GuestRun run = GuestRun.Of(Expected.ShareLimit, "--manifest", file.Path, "--icount").EndedWith(ExitStatus.Success);
        Assert.InRange(Assert.Single(ValuesOf(run, @"sleeps\| share: a sleeper was up to (\d+) microseconds late")), 1, SliceMicroseconds);

        // It was at it all the while.
        Assert.InRange(
            run.Console.IndexOf("resets: powered off", System.StringComparison.Ordinal),
            run.Console.IndexOf("share: a sleeper", System.StringComparison.Ordinal), run.Console.Length);
    }

    private static GuestRun Run(string vms, string cpus) => GuestRun.Of(
        Expected.ShareLimit, "--guest", ShareGuest, "--count", vms, "--vcpus", "4", "--cpus", cpus, "--icount").EndedWith(ExitStatus.Success);

    private static double[] ValuesOf(GuestRun run, string pattern) =>
        [.. Regex.Matches(run.Console, pattern).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
}
