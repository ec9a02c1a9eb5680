using Cosmos.Cli.Bench;
using Xunit;

namespace Cli.Tests.Bench;

public sealed class BenchShapeTests
{
    [Theory]
    [InlineData(1, null, "PSCI_VERSION by HVC", "PSCI_VERSION by HVC")]
    [InlineData(1, null, "cross-vCPU IPI, both ways", "cross-vCPU IPI, both ways, on one CPU")]
    [InlineData(2, null, "cross-vCPU IPI, both ways", "cross-vCPU IPI, both ways")]
    [InlineData(2, "native", "cross-vCPU IPI, both ways", "cross-vCPU IPI, both ways, native")]
    [InlineData(2, "native", "WFI wake", "WFI wake, native")]
    [InlineData(2, "native", "GICD read", null)]
    public void WhatIsAnotherThingHasAnotherName(int cpus, string? wfi, string name, string? row) =>
        Assert.Equal(row, new BenchShape("", "4", cpus, wfi).RowOf(name));
}
