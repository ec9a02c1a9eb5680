using System.Collections.Generic;

namespace Cosmos.Cli.Bench;

/// <summary>How many instructions an operation may take at most. What is not listed has no aim yet.</summary>
public static class BenchAims
{
    // Bao's figures; where WFI traps, which it does not there, Xen's.
    private static readonly Dictionary<string, ulong> s_below = new()
    {
        ["PSCI_VERSION by HVC"] = 196, ["PSCI_VERSION by SMC"] = 196, ["GICD read"] = 228, ["self-IPI"] = 874, ["virtual timer interrupt"] = 266,
        ["WFI wake"] = 1101, ["WFI wake, native"] = 256, ["cross-vCPU IPI, both ways"] = 3378, ["cross-vCPU IPI, both ways, native"] = 1759,
        ["CPU_ON/CPU_OFF cycle"] = 5000,
    };

    /// <summary>The aim of an operation, by its name in the table.</summary>
    /// <returns>Null when there is none.</returns>
    public static ulong? Of(string name) => s_below.TryGetValue(name, out ulong below) ? below : null;
}
