using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>What each CPU has of its own. TPIDR_EL2 points to it from the first instructions on; assembly takes its offsets from here.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CpuLocal
{
    /// <summary>Address of the vCPU context whose FP/SIMD state is in the hardware; 0 when the kernel's own is.</summary>
    public ulong FpOwner;

    /// <summary>The CPU's number: 0 is the CPU that boots, the others follow in the order in which they came up.</summary>
    public ulong Index;

    /// <summary>Decided once: the CPU runs, or whoever started it has given up on it.</summary>
    public int StartState;
}
