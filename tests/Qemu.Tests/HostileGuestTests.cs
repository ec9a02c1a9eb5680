using System;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Whatever a guest executes, the kernel lives: calls, registers and accesses at random, for some seconds.</summary>
public sealed class HostileGuestTests
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData(1, "cortex-a72")]
    [InlineData(2, "max")]
    public void RandomCodeNeverPanicsTheKernel(int seed, string cpu)
    {
        using TemporaryFile rom = new(HostileProgram.Rom(seed));
        GuestRun run = GuestRun.Of(s_time, "--rom", rom.Path, "--trace", "on", "--cpu", cpu);

        // It may turn itself off or crash its VM by chance; mostly it runs until its time is over.
        Assert.Contains(run.Status, new[] { ExitStatus.TimeOut, ExitStatus.Success, ExitStatus.VmCrash });
        Assert.DoesNotContain("panic", run.Console);
        string[] kinds = ["Hypercall", "Fault", "SysReg"];
        Assert.All(kinds, kind => Assert.True(run.Lines.Count(line => line.Contains(kind)) > 5, $"hardly a {kind} was seen: the guest did not run"));
    }
}
