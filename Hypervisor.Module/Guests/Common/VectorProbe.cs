using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>Loads q0 to q31, lets something happen, and stores them: whether FP/SIMD state survives it.</summary>
public static unsafe class VectorProbe
{
    /// <summary>Something: HVC of PSCI_VERSION, then half a million instructions.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void AcrossHvc(VectorRegisters* pattern, VectorRegisters* found) => throw null!;

    /// <summary>Something: SMC of PSCI_VERSION, then half a million instructions.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void AcrossSmc(VectorRegisters* pattern, VectorRegisters* found) => throw null!;

    /// <summary>Something: WFI, while other vCPUs run. The caller has armed the timer.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void AcrossWfi(VectorRegisters* pattern, VectorRegisters* found) => throw null!;
}
