using System;
using System.Collections.Generic;
using System.Linq;
using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>A kernel of modules that depend on each other (tests/Kernels/ModulesKernel).</summary>
public sealed class ModuleTests
{
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

    private static IEnumerable<string> OrderOf(GuestRun run, string before, string after) => run.Lines
        .Where(line => line.EndsWith(after, StringComparison.Ordinal) && line.Contains(before, StringComparison.Ordinal))
        .Select(line => line[(line.LastIndexOf("] ", StringComparison.Ordinal) + 2)..^after.Length])
        .Select(text => before.Length == 0 ? text : text[(text.IndexOf(before, StringComparison.Ordinal) + before.Length)..]);
}
