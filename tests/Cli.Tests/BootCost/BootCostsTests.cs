using Cosmos.Cli.BootCost;
using Xunit;

namespace Cli.Tests.BootCost;

public sealed class BootCostsTests
{
    [Fact]
    public void RatioIsThatOfTheMeans() => Assert.Equal(1.1, new BootCosts([100, 200, 300], [210, 220, 230]).Ratio, 12);

    [Fact]
    public void SameCountsHaveNoError() => Assert.Equal(0, new BootCosts([500, 500], [510, 510]).Error);

    /// <summary>Bare 90 and 110: deviation 14.14, of the mean 10, a tenth of it. As a guest the same of 200.</summary>
    [Fact]
    public void ErrorsOfBothSidesAddUp() => Assert.Equal(2 * 0.1414, new BootCosts([90, 110], [180, 220]).Error, 3);

    [Fact]
    public void OneBootTellsNoError() => Assert.True(double.IsNaN(new BootCosts([90], [91]).Error));
}
