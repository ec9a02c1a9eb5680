using Cosmos.Cli.Bench;
using Xunit;

namespace Cli.Tests.Bench;

public sealed class BenchLineTests
{
    [Theory]
    [InlineData("bench: PSCI_VERSION-hvc 312", "PSCI_VERSION-hvc", 312)]
    [InlineData("bench: PSCI_VERSION by SMC 0", "PSCI_VERSION by SMC", 0)]
    [InlineData("[ 0.001234] vm0: bench: CPU_ON/CPU_OFF cycle 12345", "CPU_ON/CPU_OFF cycle", 12345)]
    public void NameAndCountAreRead(string line, string name, ulong count) => Assert.Equal(new BenchLine(name, count), BenchLine.Parse(line));

    [Theory]
    [InlineData("")]
    [InlineData("bench: ")]
    [InlineData("bench: 12")]
    [InlineData("bench: PSCI_VERSION")]
    [InlineData("bench: PSCI_VERSION -1")]
    [InlineData("bench: PSCI_VERSION 12 instructions")]
    [InlineData("PSCI_VERSION 12")]
    public void OtherLinesAreNoResults(string line) => Assert.Null(BenchLine.Parse(line));
}
