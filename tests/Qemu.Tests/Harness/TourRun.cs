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
        Match declared = Regex.Match(run.Console, Expected.ChecksDeclared);
        Assert.True(declared.Success, $"the tour declared no checks:\n{run.Console}");
        string lastLine = run.Lines.Last(line => line.Contains("tour: "));
        Match passed = Regex.Match(lastLine, Expected.ChecksPassed);
        Assert.True(passed.Success, $"the tour's last line is: {lastLine}");
        Assert.Equal(declared.Groups[1].Value, passed.Groups[1].Value);
        Assert.NotEqual("0", passed.Groups[1].Value);

        // TF-A says a line of its own when it switches the machine off.
        Assert.Contains(Expected.Stopped + "0", run.Lines.Last(line => !line.StartsWith("ERROR:", System.StringComparison.Ordinal)));
    }
}
