using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>What a whole boot of Linux costs over the same on QEMU without us; the counts are the same on every machine.</summary>
public sealed class BootCostTests
{
    // Of boots without the self-tests of ciphers. Another seed moves the ratio by a thousandth at the most.
    private const double HighestOfOne = 1.005;
    private const double HighestOfFour = 1.015;

    [Fact]
    public void LinuxBootsAsAGuestForHardlyMoreThanBare()
    {
        Checkout.BuildKernelOnce();
        using ConsoleSession session = ConsoleSession.OfCosmos(Expected.BenchLimit, "bench", "boot", "--quick");
        GuestRun run = session.Finish().EndedWith(ExitStatus.Success);
        Assert.InRange(RatioOf(run, "1 vCPU,"), 1.0, HighestOfOne);
        Assert.InRange(RatioOf(run, "4 vCPUs,"), 1.0, HighestOfFour);
    }

    private static double RatioOf(GuestRun run, string title)
    {
        string row = Assert.Single(run.Lines, line => line.TrimStart().StartsWith(title, StringComparison.Ordinal));
        return double.Parse(Assert.Single(Regex.Matches(row, @"\b\d\.\d{4}\b").Select(match => match.Value)), CultureInfo.InvariantCulture);
    }
}
