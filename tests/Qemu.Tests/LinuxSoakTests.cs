using System;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;
using Xunit.Abstractions;

namespace Qemu.Tests;

/// <summary>
/// What takes too long for each test run: <c>./cosmos test --soak</c>. Both of Debian's kernels on every number of vCPUs over every
/// number of physical CPUs, and CPUs that come and go all the time.
/// </summary>
[Trait("Category", "Soak")]
public sealed class LinuxSoakTests(ITestOutputHelper report)
{
    /// <summary>Two releases on 1, 2, 4 and 8 vCPUs over 1, 2 and 4 physical CPUs, each a model of its own.</summary>
    public static TheoryData<string, int, int, string> Machines { get; } = AllMachines();

    /// <summary>
    /// Boots to a shell with all its CPUs, and the kernel says nothing that it does not say without us; then <c>reboot</c> does it once
    /// more, and <c>poweroff</c> ends the VM.
    /// </summary>
    [Theory]
    [MemberData(nameof(Machines))]
    public void BootsRebootsAndPowersOff(string release, int vcpus, int cpus, string model)
    {
        Checkout.BuildKernelOnce();
        var clock = Stopwatch.StartNew();
        using LinuxShell shell = LinuxShell.OfGuest(
            Expected.SoakLimit, release, "--vcpus", $"{vcpus}", "--cpus", $"{cpus}", "--cpu", model, "--trace", "off");
        TimeSpan first = clock.Elapsed;
        int said = SaysNothingNew(shell, release, vcpus, model);
        clock.Restart();
        shell.Reboot();
        TimeSpan second = clock.Elapsed;
        SaysNothingNew(shell, release, vcpus, model);
        Assert.Single(shell.PowerOff().Lines, line => line.EndsWith("vm0: powered off", StringComparison.Ordinal));
        report.WriteLine($"shell after {first.TotalSeconds:0.0} s, {said} different lines in dmesg; after reboot {second.TotalSeconds:0.0} s");
    }

    [Theory]
    [InlineData("bookworm", 4, 2)]
    [InlineData("trixie", 4, 2)]
    [InlineData("bookworm", 2, 1)]
    [InlineData("trixie", 2, 1)]
    public void TakesCpusOffAndOn200Times(string release, int vcpus, int cpus) =>
        LinuxHotplugTests.TakesCpusOffAndOn(Expected.SoakLimit, release, vcpus, cpus, rounds: 200);

    /// <summary>What the usual tests see of the newer kernel.</summary>
    [Fact]
    public void TheOlderKernelSleepsAsDeep()
    {
        LinuxTests usual = new();
        usual.SleepsAndIsWokenByItsClock("bookworm", vcpus: 2, cpus: 1);
        usual.EntersEachIdleState("bookworm", vcpus: 4, cpus: 2);
    }

    private static int SaysNothingNew(LinuxShell shell, string release, int vcpus, string model)
    {
        Assert.Equal($"{vcpus}", shell.Answer("nproc"));
        KernelLog log = shell.Log();
        Assert.InRange(log.Count, 100, 400);
        Assert.Empty(BareLinux.NeverSaid(log, release, vcpus, model));

        // Shown is all that the machine has, but for what has registers that no vCPU switch saves.
        string[] bare = BareLinux.Of(release, vcpus, model).Features;
        string[] shown = BareLinux.FeaturesOf(shell);
        Assert.Empty(shown.Except(bare));
        Assert.All(bare.Except(shown), hidden => Assert.Matches("^(sve|sme|pac|mte)", hidden));
        Assert.DoesNotContain(shown, feature => Regex.IsMatch(feature, "^(sve|sme|pac|mte)"));
        return log.Count;
    }

    private static TheoryData<string, int, int, string> AllMachines()
    {
        var machines = new TheoryData<string, int, int, string>();
        foreach (string release in new[] { "bookworm", "trixie" })
        {
            foreach (int vcpus in new[] { 1, 2, 4, 8 })
            {
                machines.Add(release, vcpus, 1, "cortex-a72");
                machines.Add(release, vcpus, 2, "neoverse-n1");
                machines.Add(release, vcpus, 4, "max");
            }
        }

        return machines;
    }
}
