using System.Linq;

namespace Cosmos.Cli.Bench;

/// <summary>A VM and a machine that the bench guest runs on. With several CPUs vCPU n is pinned to CPU n, from the first again.</summary>
/// <param name="Heading">Of the table's column.</param>
/// <param name="Vcpus">vCPUs of the VM.</param>
/// <param name="Cpus">Physical CPUs.</param>
/// <param name="Wfi">The value of <c>--wfi</c>, or null for none; it concerns what waits, and nothing else is told of such a shape.</param>
public sealed record BenchShape(string Heading, string Vcpus, int Cpus, string? Wfi = null)
{
    private const string CrossIpi = "cross-vCPU IPI, both ways";

    private static readonly string[] s_waiting = ["WFI wake", CrossIpi];

    /// <summary>The value of <c>--pin</c>, or null for none.</summary>
    public string? Pin => Cpus == 1 ? null : string.Join(',', Enumerable.Range(0, Cpus));

    /// <summary>What a result of the guest's is called in the table: what is another thing in this shape has another name.</summary>
    /// <returns>Null when this shape says nothing new of it.</returns>
    public string? RowOf(string name) => Wfi is not null ? s_waiting.Contains(name) ? $"{name}, {Wfi}" : null
        : Cpus == 1 && name == CrossIpi ? $"{name}, on one CPU"
        : name;
}
