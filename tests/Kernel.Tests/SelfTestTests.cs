using System;
using System.Collections.Generic;
using Qemu.Tests.Harness;
using TestKernels;
using Xunit;

namespace Kernel.Tests;

/// <summary>Kernels that check themselves. They say how many checks they have before the first one runs.</summary>
public sealed class SelfTestTests
{
    /// <summary>The very assembly that runs at EL2, on the host's base library: the checks expect what C# promises.</summary>
    [Fact]
    public void ChecksOfTheBaseLibraryHoldOnTheHost() => HoldOnTheHost(CoreLibKernel.DeclareAll);

    [Fact]
    public void ChecksOfExceptionsHoldOnTheHost() => HoldOnTheHost(ExceptionsKernel.DeclareAll);

    [Fact]
    public void CSharpHoldsAtEl2()
    {
        SelfTest test = new();
        CoreLibKernel.DeclareAll(test);
        AllPassed(Machine.Boot("CoreLibKernel"), test.Count);
    }

    [Fact]
    public void ThreadsHoldAtEl2() => AllPassed(Machine.Boot("ThreadsKernel"), 27);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void ThreadsShareAllCpus(int cpus) => AllPassed(Machine.Boot("ProcessorsKernel", cpus: cpus), 13);

    /// <summary>QEMU runs each CPU in a host thread then, so that they race.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public void ThreadsShareCpusThatRunAtOnce(int cpus) => AllPassed(Machine.BootAtOnce("ProcessorsKernel", "untimed", cpus), 9);

    private static void HoldOnTheHost(Action<SelfTest> declare)
    {
        SelfTest test = new();
        declare(test);
        List<string> report = [];
        int failed = test.Run(report.Add);
        Assert.True(failed == 0, string.Join('\n', report));
    }

    private static void AllPassed(GuestRun run, int count)
    {
        run.Shows($"self-test: {count} checks declared").Shows($"self-test: all {count} checks passed");
        run.StoppedWith(ExitStatus.Success);
    }
}
