using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>PSCI calls that a guest does not come back from, and what they leave in RAM.</summary>
public sealed class SystemCallTests
{
    [Fact]
    public void AWarmResetKeepsRam() => PowersOff(SystemPrograms.WarmReset, "SystemWarmReset");

    [Fact]
    public void AProtectedResetClearsRam() => PowersOff(SystemPrograms.ProtectedReset, "SystemReset");

    [Fact]
    public void HibernationEndsTheVm() => PowersOff(SystemPrograms.Hibernate, "SystemDown");

    private static void PowersOff(uint[] program, string reason)
    {
        using var file = new TemporaryFile(GuestProgram.Flat(program));
        GuestRun run = GuestRun.Of(Expected.SmallGuestLimit, "--guest", file.Path, "--trace", "on");
        run.EndedWith(ExitStatus.Success);
        run.Shows("vm0/vcpu0 " + reason);
    }
}
