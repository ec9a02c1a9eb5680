using CoreLib.SelfCheck;
using Xunit;

namespace CoreLib.Tests;

/// <summary>The checks that a kernel runs on itself, on the host's library: what they expect is right.</summary>
public sealed class SelfCheckTests
{
    [Fact]
    public void AllChecksHoldOnTheHost()
    {
        Check check = Check.RunAll();
        Assert.Empty(check.Failures);
        Assert.True(check.Passed > 150);
    }
}
