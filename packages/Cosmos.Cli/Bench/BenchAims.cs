using System;

namespace Cosmos.Cli.Bench;

/// <summary>How many instructions an operation may take at most. What is not listed has no aim yet.</summary>
public static class BenchAims
{
    // For interrupts: Xen's figures, as the first step on the way to Bao's.
    private static readonly (string NamePrefix, ulong Below)[] s_aims =
    [
        ("PSCI_VERSION", 400), ("CPU_ON/CPU_OFF cycle", 5000), ("GICD read", 592), ("self-IPI", 1113), ("virtual timer interrupt", 1151),
        ("WFI wake", 1101), ("cross-vCPU IPI", 3378),
    ];

    /// <summary>The aim of an operation, which holds for either conduit.</summary>
    /// <returns>Null when there is none.</returns>
    public static ulong? Of(string name)
    {
        foreach ((string prefix, ulong below) in s_aims)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return below;
            }
        }

        return null;
    }
}
