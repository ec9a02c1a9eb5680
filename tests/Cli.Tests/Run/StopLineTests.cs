using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Run;

public sealed class StopLineTests
{
    [Theory]
    [InlineData("cosmos: stopped, status 0 (all VMs powered off)", 0, "all VMs powered off")]
    [InlineData("[ 1.234567] cosmos: stopped, status 4 (vm0 crashed (data abort))\r", 4, "vm0 crashed (data abort)")]
    [InlineData("=> half a line of a guest[ 1.234567] cosmos: stopped, status 124 (late)", 124, "late")]
    public void IsFoundWhereverTheLineHoldsIt(string line, int status, string reason) =>
        Assert.Equal(new StopLine(status, reason), StopLine.Parse(line));

    [Theory]
    [InlineData("")]
    [InlineData("cosmos: stopped, status (none)")]
    [InlineData("cosmos: stopped, status 1234 (too large)")]
    [InlineData("cosmos: stopped, status -1 (negative)")]
    [InlineData("cosmos: stopped, status 0")]
    [InlineData("cosmos: stopped, status 0 (cut")]
    public void IsNotSeenInOtherLines(string line) => Assert.Null(StopLine.Parse(line));
}
