using System;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The <c>./cosmos</c> script and its tool as a person meets them.</summary>
public sealed class CommandLineTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void WithoutArgumentsItExplainsItself() => Cosmos().EndedWith(ExitStatus.Success).Shows("Examples:");

    [Fact]
    public void HelpOfRunHasExamples() => Cosmos("run", "--help").EndedWith(ExitStatus.Success).Shows("./cosmos run --vcpus 8 --conduit smc");

    [Fact]
    public void UnknownVerbIsWrongUsage() => Cosmos("fly").EndedWith(ExitStatus.WrongUsage).SaysInOneLine("fly");

    [Fact]
    public void BenchCountsTheSameTwice()
    {
        Checkout.BuildKernelOnce();
        using ConsoleSession session = ConsoleSession.OfCosmos(Expected.BenchLimit, "bench");
        session.Finish().EndedWith(ExitStatus.Success).Shows("PSCI_VERSION");
    }

    private static GuestRun Cosmos(params string[] arguments)
    {
        using ConsoleSession session = ConsoleSession.OfCosmos(s_limit, arguments);
        return session.Finish();
    }
}
