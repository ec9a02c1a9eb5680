namespace Hypervisor.Model.Arm;

/// <summary>Bits of PSTATE as SPSR_ELx holds them (DDI0487 C5.2, SPSR_EL2).</summary>
public static class Pstate
{
    public const ulong N = 1ul << 31;
    public const ulong Z = 1ul << 30;
    public const ulong C = 1ul << 29;
    public const ulong V = 1ul << 28;
    public const ulong Dit = 1ul << 24;

    /// <summary>DIT where AArch32 keeps it.</summary>
    public const ulong Dit32 = 1ul << 21;

    public const ulong Pan = 1ul << 22;
    public const ulong Ssbs = 1ul << 12;

    /// <summary>D, A, I and F: every exception masked.</summary>
    public const ulong Daif = 0xFul << 6;

    /// <summary>T, bit 5 of an AArch32 state: T32 code.</summary>
    public const ulong T32 = 1ul << 5;

    /// <summary>nRW, M[4]: the state is AArch32.</summary>
    public const ulong Aarch32 = 1ul << 4;

    /// <summary>M[4:0]: execution state, exception level and stack pointer choice.</summary>
    public const ulong ModeMask = 0x1F;

    public const ulong El0t = 0b0_0000;
    public const ulong El1t = 0b0_0100;
    public const ulong El1h = 0b0_0101;

    /// <summary>EL1h with D, A, I and F masked: how PSCI starts a CPU (DEN0022 6.4) and how EL1 enters a vector.</summary>
    public const ulong Reset = El1h | Daif;

    /// <summary>The state was EL1 in AArch64 (with either stack pointer), not EL0.</summary>
    public static bool IsEl1(ulong pstate) => (pstate & 0b1_1100) == El1t;
}
