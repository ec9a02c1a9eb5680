using System;
using System.Globalization;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>A Linux guest takes its own CPUs off and on while they compute.</summary>
public sealed class LinuxHotplugTests
{
    /// <summary>Often enough to see it; <see cref="LinuxSoakTests"/> does it ten times as often.</summary>
    [Theory]
    [InlineData("trixie", 4, 2)]
    public void TakesCpusOffAndOnWhileOthersCompute(string release, int vcpus, int cpus) =>
        TakesCpusOffAndOn(2 * Expected.LinuxLimit, release, vcpus, cpus, rounds: 20);

    /// <summary>
    /// Takes each secondary off and on, one after the other in every second round, else all off and then all on. Each must run a program
    /// after it came on, as many programs as there are secondaries compute all the time, and the console must show for each vCPU what
    /// its thread did, in order.
    /// </summary>
    internal static void TakesCpusOffAndOn(TimeSpan limit, string release, int vcpus, int cpus, int rounds)
    {
        GuestRun run = LinuxScript.Run(limit, release, vcpus, cpus, Script(string.Join(' ', Enumerable.Range(1, vcpus - 1)), rounds), "--trace", "power");
        run.Shows($"rounds {rounds}, online 0-{vcpus - 1}");
        Assert.DoesNotContain(run.Lines, line => line.StartsWith("lost", StringComparison.Ordinal));
        string[] computed = [.. run.Lines.Where(line => line.StartsWith("computed ", StringComparison.Ordinal))];
        Assert.Equal(vcpus - 1, computed.Length);
        Assert.All(computed, line => Assert.InRange(int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture), 100 * rounds, int.MaxValue));

        // The boot's CPU_ON, then CPU_OFF, the thread parked, CPU_ON, the thread ready. A CPU_ON that comes before the thread has parked
        // is the exception: then it starts anew without (docs/threads.md).
        Assert.All(Enumerable.Range(1, vcpus - 1), vcpu => Assert.Matches($"^UR(DPUR|DU){{{rounds}}}$", Transitions(run, vcpu)));
        Assert.All(Enumerable.Range(1, vcpus - 1), vcpu => Assert.InRange(Transitions(run, vcpu).Count(letter => letter == 'P'), rounds * 9 / 10, rounds));
    }

    private static string Script(string secondaries, int rounds) =>
        "cd /sys/devices/system/cpu; off() { echo 0 > cpu$1/online || echo lost $1; }; "
        + "on() { echo 1 > cpu$1/online && taskset $((1 << $1)) true || echo lost $1; }; "
        + $"for c in {secondaries}; do (n=0; trap 'echo computed $n; exit' TERM; while true; do n=$((n + 1)); done) & others=$others$!' '; done; "
        + $"for i in $(seq {rounds}); do if [ $((i % 2)) = 0 ]; then for c in {secondaries}; do off $c; on $c; done; "
        + $"else for c in {secondaries}; do off $c; done; for c in {secondaries}; do on $c; done; fi; done; "
        + "kill $others; wait; echo rounds $i, online $(cat online)";

    /// <summary>What the console shows of one vCPU's power and thread: D for CPU_OFF, P for parked, U for CPU_ON, R for ready.</summary>
    private static string Transitions(GuestRun run, int vcpu) => string.Concat(run.Lines.Select(line =>
        line.EndsWith($"/vcpu{vcpu} CpuDown", StringComparison.Ordinal) ? "D"
        : line.EndsWith($"/vcpu{vcpu} thread Running -> Parked (PSCI Off)", StringComparison.Ordinal) ? "P"
        : line.Contains($" CpuUp target=0x{vcpu} ", StringComparison.Ordinal) ? "U"
        : line.EndsWith($"/vcpu{vcpu} thread Parked -> Ready (PSCI OnPending)", StringComparison.Ordinal) ? "R" : ""));
}
