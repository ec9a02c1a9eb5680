using System.Runtime.CompilerServices;
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ExitOutcome RouteData(ref VcpuRegisters registers, EsrEl2 esr) => esr.DataAbort.IsDescribedAccess
        ? esr.DataAbort.Wnr ? new ExitOutcome(ExitReason.MmioWrite) : new ExitOutcome(ExitReason.MmioRead)
        : RouteOtherData(ref registers, esr);

    /// <summary>A fetch outside of RAM: devices hold no code.</summary>
    public static ExitOutcome RouteInstruction(EsrEl2 esr) => ExitOutcome.Fault(GuestSyndrome.ExternalAbort(esr));

    private static ExitOutcome RouteOtherData(ref VcpuRegisters registers, EsrEl2 esr)
    {
        if (!esr.DataAbort.IsMmuFault || esr.DataAbort.S1ptw || !esr.DataAbort.Cm)
        {
            return ExitOutcome.Fault(GuestSyndrome.ExternalAbort(esr));
        }

        registers.SkipInstruction(esr);
        return ExitOutcome.Nothing;
    }
}
