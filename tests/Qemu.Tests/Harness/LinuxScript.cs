using System;
using System.Linq;
using Xunit;

namespace Qemu.Tests.Harness;

/// <summary>A script that Linux runs in place of a shell.</summary>
public static class LinuxScript
{
    // What a kernel says when time, interrupts or another CPU let it down.
    private static readonly string[] s_complaints = ["WARNING", "BUG:", "stall", "lockup", "hung_task", "Call trace", "nobody cared", "timed out", "unexpected"];

    /// <summary>Runs it to its end, which must be status 0, with no complaint of the kernel's on the console.</summary>
    /// <param name="limit">Real time the run may take.</param>
    /// <param name="release">Debian's name of the release.</param>
    /// <param name="vcpus">The VM's.</param>
    /// <param name="cpus">The machine's.</param>
    /// <param name="script">Without quotation marks.</param>
    /// <param name="options">Further options of <c>./cosmos run linux</c>; no trace unless they ask for it.</param>
    public static GuestRun Run(TimeSpan limit, string release, int vcpus, int cpus, string script, params string[] options)
    {
        using ConsoleSession session = ConsoleSession.OfLinux(
            limit,
            ["--release", release, "--vcpus", $"{vcpus}", "--cpus", $"{cpus}", "--append", $"cosmos.run=\"{script}\"",
                .. options.Contains("--trace") ? options : ["--trace", "off", .. options]]);
        GuestRun run = session.Finish().EndedWith(ExitStatus.Success).Shows("linux: status 0");
        Assert.DoesNotContain(run.Lines, line => s_complaints.Any(complaint => line.Contains(complaint, StringComparison.OrdinalIgnoreCase)));
        return run;
    }
}
