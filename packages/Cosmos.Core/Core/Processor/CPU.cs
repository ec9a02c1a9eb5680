using System.Diagnostics.CodeAnalysis;
using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>What one CPU can be told to do. Every body comes from an assembly plug.</summary>
public static unsafe class CPU
{
    /// <summary>The number of the CPU that asks, below <see cref="Processors.Count"/>. With interrupts on, the thread may be on another by now.</summary>
    public static int Index => (int)Local()->Index;

    /// <summary>TPIDR_EL2: what this CPU has of its own.</summary>
    [PlugMethod(PlugRequired = true)]
    public static CpuLocal* Local() => throw null!;

    /// <summary>DSB SY, then WFI. Returns when an interrupt is pending, also while PSTATE.I masks it.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WaitForInterrupt() => throw null!;

    /// <summary>YIELD. Belongs in every loop that waits for another agent.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Yield() => throw null!;

    /// <summary>Clears PSTATE.A and PSTATE.I.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void EnableInterrupts() => throw null!;

    /// <summary>Sets PSTATE.I.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void DisableInterrupts() => throw null!;

    /// <summary>Sets PSTATE.I.</summary>
    /// <returns>DAIF as it was, for <see cref="RestoreInterrupts"/>.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong SaveAndDisableInterrupts() => throw null!;

    /// <summary>Writes DAIF.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void RestoreInterrupts(ulong daif) => throw null!;

    /// <summary>x29 of the caller: the head of its chain of frame records (AAPCS64 6.4.6).</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong FramePointer() => throw null!;

    /// <summary>Masks interrupts and sleeps for ever. For when nothing else is safe.</summary>
    [DoesNotReturn]
    public static void Park()
    {
        DisableInterrupts();
        while (true)
        {
            WaitForInterrupt();
        }
    }
}
