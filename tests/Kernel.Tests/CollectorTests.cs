using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Hypervisor.Model.Vm;
using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>What VMs notice of garbage and its collection, on instruction time: docs/memory.md states these bounds.</summary>
public sealed class CollectorTests
{
    private const int Commands = 1_000_000;

    /// <summary>All CPUs held, with two vCPUs and a handful of other threads, in instructions.</summary>
    private const double LongestStop = 20_000;

    /// <summary>The same with the most vCPUs that there can be.</summary>
    private const double LongestStopOf64Vcpus = 60_000;

    /// <summary>Interrupts masked on the CPU that collects, in instructions.</summary>
    private const double LongestStep = 16_000;

    /// <summary>An exit is handled, or a vCPU woken, while the collector does the worst: its own time comes on top.</summary>
    private const double LongestDelay = LongestStop + 5_000;

    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(10);

    [Fact]
    public void AMillionCommandsRunBesideTwoVmsInBoundedMemoryAndDelayNoExitForLong()
    {
        GuestRun run = RunCommands(Commands, vms: 2);
        run.Shows($"commands: {Commands} run, 0 wrong");
        Assert.Equal(ValuesOf(run, @"heap (\d+) KiB").Single(), ValuesOf(run, @"then (\d+) KiB").Single());
        Assert.InRange(ValuesOf(run, @"collections (\d+)").Single(), 500, Commands);
        Assert.InRange(ValuesOf(run, @"longest stop (\d+) ns").Single(), 1, LongestStop);
        Assert.InRange(ValuesOf(run, @"longest step (\d+) ns").Single(), 1, LongestStep);
        foreach (int vm in (int[])[0, 1])
        {
            Assert.InRange(ValuesOf(run, $@"vm{vm}\| nap: woken up to (\d+) nanoseconds late").Single(), 1, LongestDelay);
            Assert.InRange(ValuesOf(run, $@"vm{vm}\| nap: woken up to .* a call took up to (\d+)").Single(), 1, LongestDelay);
        }
    }

    [Fact]
    public void SixtyFourVcpusAreHeldLittleLonger()
    {
        GuestRun run = RunCommands(20_000, vms: 8, vcpus: 8);
        Assert.InRange(ValuesOf(run, @"longest stop (\d+) ns").Single(), LongestStop, LongestStopOf64Vcpus);
        Assert.InRange(ValuesOf(run, @"longest step (\d+) ns").Single(), 1, LongestStep);
    }

    /// <summary>Who allocates without end gets an exception; one that nobody catches ends its thread. VMs and others go on.</summary>
    [Fact]
    public void AnExhaustedHeapEndsTheThreadThatExhaustsItAndNoVm()
    {
        GuestRun run = RunBesideVms("hunger", vms: 2, vcpus: 1);
        run.SaysInOneLine("hunger: caught, and all given back");
        run.SaysInOneLine("cosmos: thread keeper has ended: System.OutOfMemoryException, and no memory is left to tell more");
        run.Shows("   at TestKernels.Hunger.Eat in ");
        Assert.DoesNotContain("thread catcher", run.Console);
        foreach (int vm in (int[])[0, 1])
        {
            Assert.Single(ValuesOf(run, $@"vm{vm}\| nap: woken up to (\d+) nanoseconds late"));
        }
    }

    private static GuestRun RunCommands(int commands, int vms, int vcpus = 1) => RunBesideVms($"{commands}", vms, vcpus);

    private static GuestRun RunBesideVms(string commandLine, int vms, int vcpus)
    {
        CpioWriter writer = new();
        writer.Add("vm.conf", global::System.Text.Encoding.ASCII.GetBytes($"count={vms}\nkernel=nap\nvcpus={vcpus}\nmemory=32M\ntrace=off\n"));
        writer.Add("nap", File.ReadAllBytes(Machine.ImageOf("NapGuest")));
        string archive = Path.Combine(Path.GetTempPath(), $"commands-{Environment.ProcessId}-{commandLine}.cpio");
        File.WriteAllBytes(archive, writer.Finish());
        try
        {
            return Machine.BootWithArchive("CommandsKernel", commandLine, archive, s_limit).StoppedWith(ExitStatus.Success);
        }
        finally
        {
            File.Delete(archive);
        }
    }

    private static double[] ValuesOf(GuestRun run, string pattern) =>
        [.. Regex.Matches(run.Console, pattern).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
}
