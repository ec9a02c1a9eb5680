using System;
using System.Collections.Generic;
using System.Linq;

namespace Cosmos.Cli.BootCost;

/// <summary>Instructions of some boots, bare and as a guest.</summary>
/// <param name="Bare">Of each boot on the bare emulator; at least one.</param>
/// <param name="Guest">Of each boot as a guest; at least one.</param>
public sealed record BootCosts(IReadOnlyList<ulong> Bare, IReadOnlyList<ulong> Guest)
{
    /// <summary>The mean as a guest over the mean bare.</summary>
    public double Ratio => Mean(Guest) / Mean(Bare);

    /// <summary>The standard error of <see cref="Ratio"/>; NaN when there is but one boot on a side.</summary>
    public double Error => Ratio * Math.Sqrt(RelativeVarianceOfMean(Bare) + RelativeVarianceOfMean(Guest));

    /// <summary>The mean of some counts.</summary>
    public static double Mean(IReadOnlyList<ulong> counts) => counts.Average(count => (double)count);

    private static double RelativeVarianceOfMean(IReadOnlyList<ulong> counts)
    {
        double mean = Mean(counts);
        double variance = counts.Sum(count => (count - mean) * (count - mean)) / (counts.Count - 1);
        return variance / counts.Count / (mean * mean);
    }
}
