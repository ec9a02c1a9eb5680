using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>
/// Makes a guest take an exception at EL1 (DDI0487 AArch64.TakeException with target EL1). The vCPU's EL1 registers
/// must be in its context, not in the hardware, and be loaded again before it is entered.
/// </summary>
public static class GuestException
{
    private const int PageShift = 12;

    /// <summary>
    /// Enters the guest's vector. The preferred return address is the PC as it is, so a trapped instruction
    /// must not have been stepped over.
    /// </summary>
    /// <param name="syndrome">A value of <see cref="GuestSyndrome"/>.</param>
    /// <returns>
    /// False, with nothing changed, if the vector lies on the page that could not be fetched just now: the guest
    /// would fault for ever and never run an instruction. Then the VM has crashed.
    /// </returns>
    public static bool TryEnter(ref VcpuContext context, uint syndrome)
    {
        ulong pstate = context.Registers.Pstate;
        ulong vector = context.El1.VbarEl1 + VectorOffset(pstate);
        ExceptionClass taken = new EsrEl2(syndrome).Ec;
        bool fetch = taken == ExceptionClass.InstructionAbortLowerEl;
        if (fetch && vector >> PageShift == context.Registers.Pc >> PageShift)
        {
            return false;
        }

        context.El1.EsrEl1 = Pstate.IsEl1(pstate) ? AsSameEl(taken, syndrome) : syndrome;
        if (fetch || taken is ExceptionClass.DataAbortLowerEl or ExceptionClass.PcAlignment or ExceptionClass.WatchpointLowerEl)
        {
            context.El1.FarEl1 = context.Exit.Far;
        }

        context.El1.ElrEl1 = context.Registers.Pc;
        context.El1.SpsrEl1 = pstate;
        context.Registers.Pc = vector;
        context.Registers.Pstate = EntryPstate(pstate, context.El1.SctlrEl1);
        return true;
    }

    /// <summary>Synchronous vectors: EL1 with SP_EL0, EL1 with SP_EL1, EL0 in AArch64, EL0 in AArch32 (DDI0487 D1).</summary>
    private static ulong VectorOffset(ulong pstate) => (pstate & Pstate.ModeMask) switch
    {
        Pstate.El1t => 0x000,
        Pstate.El1h => 0x200,
        Pstate.El0t => 0x400,
        _ => 0x600,
    };

    /// <summary>Aborts and debug exceptions have a class of their own if taken from EL1, one above that from EL0.</summary>
    private static uint AsSameEl(ExceptionClass taken, uint syndrome) => taken switch
    {
        ExceptionClass.InstructionAbortLowerEl or ExceptionClass.DataAbortLowerEl or ExceptionClass.BreakpointLowerEl or
        ExceptionClass.SoftwareStepLowerEl or ExceptionClass.WatchpointLowerEl => syndrome + (1u << EsrEl2.EcShift),
        _ => syndrome,
    };

    /// <summary>
    /// PSTATE in the vector: EL1h with DAIF set; flags, DIT and PAN stay (PAN is set unless SCTLR_EL1.SPAN),
    /// SSBS comes from SCTLR_EL1.DSSBS, and SS, IL, UAO and BTYPE are clear.
    /// </summary>
    private static ulong EntryPstate(ulong pstate, ulong sctlr)
    {
        ulong entered = Pstate.Reset | (pstate & (Pstate.N | Pstate.Z | Pstate.C | Pstate.V | Pstate.Pan));
        ulong dit = (pstate & Pstate.Aarch32) != 0 ? Pstate.Dit32 : Pstate.Dit;
        entered |= (pstate & dit) != 0 ? Pstate.Dit : 0;
        entered |= (sctlr & El1Registers.SctlrSpan) == 0 ? Pstate.Pan : 0;
        entered |= (sctlr & El1Registers.SctlrDssbs) != 0 ? Pstate.Ssbs : 0;
        return entered;
    }
}
