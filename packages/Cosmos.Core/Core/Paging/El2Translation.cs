using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>The registers of the EL2 translation regime (E2H = 0), and the change from one table to another.</summary>
public static class El2Translation
{
    // M, C, SA, I, WXN and the bits that are RES1 without VHE (Arm ARM D24.2.175).
    private const ulong SctlrRes1 = 0x30C5_0830;
    private const ulong Sctlr = SctlrRes1 | (1 << 0) | (1 << 2) | (1 << 3) | (1 << 12) | (1 << 19);

    // T0SZ 16, IRGN0 and ORGN0 write-back, SH0 inner, TG0 4 KiB, and the RES1 bits 23 and 31.
    private const ulong TcrFixed = 16 | (1 << 8) | (1 << 10) | (3 << 12) | (1UL << 23) | (1UL << 31);
    private const int TcrPsShift = 16;
    private const ulong WidestPs = 5;

    /// <summary>
    /// Turns the MMU off, writes MAIR_EL2, TCR_EL2 and TTBR0_EL2, invalidates the TLB (ALLE2) and writes SCTLR_EL2, with
    /// the barriers between. Touches no memory meanwhile, and runs at the same address under both maps.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static void Install(ulong mair, ulong tcr, ulong ttbr0, ulong sctlr) => throw null!;

    /// <summary>Translates by a 48-bit table with <see cref="El2Descriptor.Mair"/>, caches on, nothing writable executable.</summary>
    public static void Use(ulong root)
    {
        ulong range = SystemRegisters.ReadIdAa64Mmfr0El1() & 0xF;
        ulong ps = range < WidestPs ? range : WidestPs;
        Barriers.Dsb();
        Install(El2Descriptor.Mair, TcrFixed | (ps << TcrPsShift), root, Sctlr);
    }
}
