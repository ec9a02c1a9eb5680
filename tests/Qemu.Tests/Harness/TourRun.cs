using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Qemu.Tests.Harness;

/// <summary>What a run of the tour must show.</summary>
public static class TourRun
{
    /// <summary>A tour that stops half-way, or that loses checks, does not pass: the number must be the one declared at the start.</summary>
    public static void AssertTourPassed(this GuestRun run)
    {
        run.EndedWith(ExitStatus.Success);
        string said = GuestText(run);
        Match declared = Regex.Match(said, Expected.ChecksDeclared);
        Assert.True(declared.Success, $"the tour declared no checks:\n{run.Console}");
        Match passed = Regex.Match(said, Expected.ChecksPassed);
        Assert.True(passed.Success, $"the tour did not pass all its checks:\n{said}");
        Assert.Equal(declared.Groups[1].Value, passed.Groups[1].Value);
        Assert.NotEqual("0", passed.Groups[1].Value);

        // TF-A says a line of its own when it switches the machine off.
        Assert.Contains(Expected.Stopped + "0", run.Lines.Last(line => !line.StartsWith("ERROR:", System.StringComparison.Ordinal)));
    }

    /// <summary>
    /// What the guest has printed, as one line: a kernel line may come between any two bytes of it, on a line of its own.
    /// </summary>
    private static string GuestText(GuestRun run) =>
        string.Concat(run.Lines.Where(line => !Regex.IsMatch(line, @"^\[ *\d+\.\d+\] ")));
}
