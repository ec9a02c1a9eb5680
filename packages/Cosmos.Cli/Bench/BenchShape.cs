using System.Linq;

namespace Cosmos.Cli.Bench;

/// <summary>A VM and a machine that the bench guest runs on. With several CPUs vCPU n is pinned to CPU n, from the first again.</summary>
/// <param name="Heading">Of the table's column.</param>
/// <param name="Vcpus">vCPUs of the VM.</param>
/// <param name="Cpus">Physical CPUs.</param>
/// <param name="Wfi">The value of <c>--wfi</c>, or null for none.</param>
public sealed record BenchShape(string Heading, string Vcpus, int Cpus, string? Wfi = null)
{
    /// <summary>The value of <c>--pin</c>, or null for none.</summary>
    public string? Pin => Cpus == 1 ? null : string.Join(',', Enumerable.Range(0, Cpus));
}
