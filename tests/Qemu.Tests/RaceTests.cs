using System.IO;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Power calls that race on real threads: QEMU runs each of four physical CPUs by a thread of the host.</summary>
public sealed class RaceTests
{
    private const int Rounds = 500;

    /// <summary>Five vCPUs, so that four start one; the guest (tests/Guests/RaceGuest) fails at the first wrong end of a race.</summary>
    [Fact]
    public void EveryRaceEndsAsPsciSays()
    {
        GuestRun run = Run("--append", $"{Rounds}");
        foreach (string kind in new[] { "SYSTEM_RESET while others run", "four vCPUs start one", "CPU_ON against CPU_OFF", "CPU_FREEZE of all" })
        {
            run.Shows($"race: {kind}: {Rounds} rounds");
        }

        run.Shows("race: all vCPUs turn off");
        run.Shows("vm0: powered off");
        run.EndedWith(ExitStatus.Success);
    }

    /// <summary>Each round ends the VM by the last CPU_OFF, so the VM starts again at a power-off; and a reset is its end.</summary>
    [Fact]
    public void TheLastCpuOffOfAllAtOncePowersOff()
    {
        GuestRun run = Run("--append", $"off {Rounds}", "--on-poweroff", "restart", "--on-reset", "stop");
        run.Shows($"race: CPU_OFF of all: {Rounds} rounds");
        run.Shows("vm0: powered off");
        run.EndedWith(ExitStatus.Success);
    }

    private static GuestRun Run(params string[] options) => GuestRun.Of(
        Expected.RaceLimit,
        [
            "--guest", Path.Combine(Checkout.Root, "artifacts", "tests", "RaceGuest.img"), "--cpus", "4", "--vcpus", "5", "--memory", "16M", .. options,
        ]);
}
