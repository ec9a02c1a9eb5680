using System;
using Cosmos.Cli;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Run;

public sealed class QemuResultTests
{
    private static readonly StopLine s_poweredOff = new(0, "all VMs powered off");

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void KernelsStatusIsTheToolsStatus(int status)
    {
        var result = new QemuResult(QemuEnd.Itself, new StopLine(status, "reason"), 0);
        Assert.Equal(status, result.Status);
        Assert.Null(result.Message(null));
    }

    [Fact]
    public void EndWithoutAStatementIsAPanic()
    {
        var result = new QemuResult(QemuEnd.Itself, null, 0);
        Assert.Equal(ExitStatus.KernelPanic, result.Status);
        Assert.NotNull(result.Message(null));
    }

    /// <summary>A VM may have printed the line itself and then hung: the time-out counts.</summary>
    [Fact]
    public void TimeOutOutranksTheStatement()
    {
        var result = new QemuResult(QemuEnd.TimeOut, s_poweredOff, 0);
        Assert.Equal(ExitStatus.TimeOut, result.Status);
        Assert.Contains("60 s", result.Message(TimeSpan.FromSeconds(60)));
    }

    [Theory]
    [InlineData(QemuEnd.Signal, 15, 143)]
    [InlineData(QemuEnd.Keys, 0, 130)]
    public void EndFromOutsideIsReportedAsShellsDo(QemuEnd end, int signal, int status) =>
        Assert.Equal(status, new QemuResult(end, s_poweredOff, signal).Status);
}
