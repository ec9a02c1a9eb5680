using System.Runtime.InteropServices;

namespace Hypervisor.Model.Arm;

/// <summary>
/// The EL1 and EL0 system registers that a guest changes without an exit, for a core like Cortex-A72 or
/// Neoverse N1 with SVE, pointer authentication, MTE, debug and PMU registers trapped or hidden.
/// They stay in the hardware until the vCPU leaves the CPU; pairs lie as one STP stores them.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct El1Registers
{
    /// <summary>SCTLR_EL1 out of reset: its RES1 bits; MMU, caches and alignment checks off (DDI0487 SCTLR_EL1).</summary>
    public const ulong SctlrReset = 0x30C5_0830;

    /// <summary>SCTLR_EL1.EE: data accesses and table walks of EL1 are big-endian.</summary>
    public const ulong SctlrEe = 1ul << 25;

    /// <summary>SCTLR_EL1.E0E: data accesses of EL0 are big-endian.</summary>
    public const ulong SctlrE0e = 1ul << 24;

    /// <summary>SCTLR_EL1.SPAN: taking an exception to EL1 leaves PSTATE.PAN alone.</summary>
    public const ulong SctlrSpan = 1ul << 23;

    /// <summary>SCTLR_EL1.DSSBS: the PSTATE.SSBS that an exception to EL1 sets.</summary>
    public const ulong SctlrDssbs = 1ul << 44;

    public ulong SctlrEl1;
    public ulong CpacrEl1;
    public ulong Ttbr0El1;
    public ulong Ttbr1El1;
    public ulong TcrEl1;
    public ulong MairEl1;
    public ulong AmairEl1;
    public ulong VbarEl1;
    public ulong EsrEl1;
    public ulong FarEl1;
    public ulong Afsr0El1;
    public ulong Afsr1El1;
    public ulong ElrEl1;
    public ulong SpsrEl1;
    public ulong SpEl0;
    public ulong SpEl1;
    public ulong TpidrEl0;
    public ulong TpidrroEl0;
    public ulong TpidrEl1;
    public ulong ContextidrEl1;
    public ulong ParEl1;
    public ulong MdscrEl1;
    public ulong CsselrEl1;
    public ulong ActlrEl1;
    public ulong CntkctlEl1;
    public ulong CntvCtlEl0;
    public ulong CntvCvalEl0;
    public ulong CntpCtlEl0;
    public ulong CntpCvalEl0;

    /// <summary>Zero but for SCTLR_EL1. The timers are off, and no address of an earlier life remains.</summary>
    /// <param name="bigEndian">The endianness of the caller of CPU_ON, which its target starts with (DEN0022 6.4).</param>
    public void Reset(bool bigEndian)
    {
        this = default;
        SctlrEl1 = SctlrReset | (bigEndian ? SctlrEe | SctlrE0e : 0);
    }
}
