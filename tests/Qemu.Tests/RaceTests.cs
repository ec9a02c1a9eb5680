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
        GuestRun run = GuestRun.Of(
            Expected.RaceLimit, "--guest", Path.Combine(Checkout.Root, "artifacts", "tests", "RaceGuest.img"), "--append", $"{Rounds}",
            "--cpus", "4", "--vcpus", "5", "--memory", "16M");
        foreach (string kind in new[] { "SYSTEM_RESET while others run", "four vCPUs start one", "CPU_ON against CPU_OFF", "CPU_FREEZE of all" })
        {
            run.Shows($"race: {kind}: {Rounds} rounds");
        }

        run.Shows("race: all vCPUs turn off");
        run.Shows("vm0: powered off");
        run.EndedWith(ExitStatus.Success);
    }
}
