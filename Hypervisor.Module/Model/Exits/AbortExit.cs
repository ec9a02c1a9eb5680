using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>Stage-2 aborts: an access to a device, or to nothing.</summary>
public static class AbortExit
{
    /// <summary>
    /// A load or store that the syndrome describes is a device access. Cache maintenance of an address without RAM
    /// has nothing to do and is stepped over. All else (pairs, write-back, exclusives, a table walk outside of RAM,
    /// an abort of the hardware's) the guest gets as an external abort.
    /// </summary>
    public static ExitOutcome RouteData(ref VcpuRegisters registers, EsrEl2 esr)
    {
        DataAbortIss iss = esr.DataAbort;
        if (!iss.IsMmuFault || iss.S1ptw)
        {
            return ExitOutcome.Fault(GuestSyndrome.ExternalAbort(esr));
        }

        if (iss.Isv)
        {
            return new ExitOutcome(iss.Wnr ? ExitReason.MmioWrite : ExitReason.MmioRead);
        }

        if (iss.Cm)
        {
            registers.SkipInstruction(esr.Il);
            return ExitOutcome.Nothing;
        }

        return ExitOutcome.Fault(GuestSyndrome.ExternalAbort(esr));
    }

    /// <summary>A fetch outside of RAM: devices hold no code.</summary>
    public static ExitOutcome RouteInstruction(EsrEl2 esr) => ExitOutcome.Fault(GuestSyndrome.ExternalAbort(esr));
}
