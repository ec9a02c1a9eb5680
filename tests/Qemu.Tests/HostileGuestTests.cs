using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Whatever a guest executes, the kernel lives: calls, registers and accesses at random, until the guest has faulted often enough.</summary>
public sealed class HostileGuestTests
{
    [Theory]
    [InlineData(7, "cortex-a72")]
    [InlineData(8, "max")]
    public void RandomCodeNeverPanicsTheKernel(int seed, string cpu)
    {
        using TemporaryFile rom = new(HostileProgram.Rom(seed));
        GuestRun run = GuestRun.Of(Expected.TourLimit, "--rom", rom.Path, "--trace", "on", "--cpu", cpu, "--icount");
        run.EndedWith(ExitStatus.Success);
        Assert.DoesNotContain("panic", run.Console);
        string[] kinds = ["Hypercall", "Fault", "SysReg"];
        Assert.All(kinds, kind => Assert.True(run.Lines.Count(line => line.Contains(kind)) > 5, $"hardly a {kind} was seen: the guest did not run"));
    }
}
