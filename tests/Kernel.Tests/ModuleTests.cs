using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>A kernel of modules that depend on each other (tests/Kernels/ModulesKernel).</summary>
public sealed class ModuleTests
{
    // What the run ends with when work in hand has failed.
    private const int Failed = 1;
    /// <summary>One owns a device and takes its interrupt, another has a thread that waits for it through a service.</summary>
    [Fact]
    public void ModulesStartInOrderWorkTogetherAndStopInReverse()
    {
        GuestRun run = Machine.Boot("ModulesKernel");
        run.Shows("sleeper: woke in time").StoppedWith(ExitStatus.Success);
        string[] order = [.. OrderOf(run, "module ", " started")];
        Assert.Equal(["alarm", "broken", "dependent", "sleeper"], order.Order());
        Assert.True(Array.IndexOf(order, "broken") < Array.IndexOf(order, "dependent"));
        Assert.True(Array.IndexOf(order, "alarm") < Array.IndexOf(order, "sleeper"));
        Assert.Equal(order, OrderOf(run, "", ": all started"));
        Assert.Equal(order.Reverse(), OrderOf(run, "", ": stops"));
    }

    /// <summary>A module that throws is told of and left out, those that depend on it too; the others start, work and stop.</summary>
    [Theory]
    [InlineData("throw", "System.InvalidOperationException: broken on purpose")]
    [InlineData("claim", "System.InvalidOperationException: broken: 0x9000000-0x9000fff is the kernel's already")]
    [InlineData("command", "System.ArgumentException: there is a command help already; give this one another name")]
    [InlineData("service", "System.InvalidOperationException: no module offers this service so far; put [DependsOn(typeof(...))] with it on the module that asks")]
    [InlineData("work", "System.DivideByZeroException")]
    public void AModuleThatThrowsIsLeftOutAndTheRestComesUp(string mistake, string told)
    {
        GuestRun run = Machine.Boot("ModulesKernel", mistake);
        run.SaysInOneLine("cosmos: module broken does not start and is left out: ", told);
        run.Shows("  at TestKernels.BrokenModule.Start");
        run.SaysInOneLine("cosmos: module dependent is left out: it depends on broken, which did not start");
        run.Shows("sleeper: woke in time");
        Assert.Equal(["alarm", "sleeper"], OrderOf(run, "module ", " started"));
        Assert.Equal(["alarm", "sleeper"], OrderOf(run, "", ": all started"));
        Assert.Equal(["sleeper", "alarm"], OrderOf(run, "", ": stops"));
        run.StoppedWith(mistake == "work" ? Failed : ExitStatus.Success);
    }

    /// <summary>What the check of a manifest knows a module's devices by.</summary>
    [Fact]
    public void TheBuildWritesTheNamesOfTheModulesDevices()
    {
        string folder = Path.Combine(Checkout.Root, "artifacts", "tests");
        Assert.Equal("tally\n", File.ReadAllText(Path.Combine(folder, "TallyKernel.devices")));
        Assert.Equal("", File.ReadAllText(Path.Combine(folder, "ModulesKernel.devices")));
    }

    private static IEnumerable<string> OrderOf(GuestRun run, string before, string after) => run.Lines
        .Where(line => line.EndsWith(after, StringComparison.Ordinal) && line.Contains(before, StringComparison.Ordinal))
        .Select(line => line[(line.LastIndexOf("] ", StringComparison.Ordinal) + 2)..^after.Length])
        .Select(text => before.Length == 0 ? text : text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..]);
}
