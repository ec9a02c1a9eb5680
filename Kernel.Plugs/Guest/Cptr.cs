namespace Kernel.Plugs.Guest;

/// <summary>Values of CPTR_EL2 with HCR_EL2.E2H = 0 (Arm ARM D24.2.34): SVE and SME always trap.</summary>
internal static class Cptr
{
    /// <summary>RES1 bits, TZ and TSM; FP/SIMD runs free.</summary>
    public const ulong AllowFp = 0x33FF;

    /// <summary>TFP (bit 10) too: FP/SIMD traps to EL2, from EL2 itself as well.</summary>
    public const ulong TrapFp = AllowFp | (1 << 10);
}
