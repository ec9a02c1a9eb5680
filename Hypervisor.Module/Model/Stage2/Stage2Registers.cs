namespace Hypervisor.Model.Stage2;

/// <summary>The two registers that switch stage 2 on for a VM (DDI0487 D24.2, VTCR_EL2 and VTTBR_EL2).</summary>
public static class Stage2Registers
{
    private const int StartAtLevel1 = 1 << 6; // SL0
    private const int WriteBackInner = 1 << 8; // IRGN0
    private const int WriteBackOuter = 1 << 10; // ORGN0
    private const int InnerShareable = 3 << 12; // SH0
    private const int PsShift = 16;
    private const ulong Res1 = 1UL << 31;

    // 52-bit output addresses (PS 6) would need another descriptor form.
    private const uint Maximum48BitRange = 5;
    private const int VmidShift = 48;

    /// <summary>
    /// VTCR_EL2: T0SZ for <see cref="Stage2Layout.IpaBits"/>, 4 KiB granule, table walks cacheable and inner shareable,
    /// 8-bit VMIDs, no hardware update of flags.
    /// </summary>
    /// <param name="paRange">The CPU's ID_AA64MMFR0_EL1.PARange, 0..6; with unequal CPUs the smallest.</param>
    public static ulong Vtcr(uint paRange)
    {
        uint t0sz = (uint)(64 - Stage2Layout.IpaBits(paRange));
        uint ps = paRange < Maximum48BitRange ? paRange : Maximum48BitRange;
        return Res1 | t0sz | StartAtLevel1 | WriteBackInner | WriteBackOuter | InnerShareable | (ps << PsShift);
    }

    /// <summary>VTTBR_EL2.</summary>
    /// <param name="root">Physical address of the level-1 table, 4 KiB aligned.</param>
    /// <param name="vmid">1..255; 0 is left to the time before any VM.</param>
    public static ulong Vttbr(ulong root, byte vmid) => root | ((ulong)vmid << VmidShift);
}
