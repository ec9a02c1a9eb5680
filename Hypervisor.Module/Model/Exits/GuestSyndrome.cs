using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Exits;

/// <summary>
/// ESR_EL1 values for exceptions we give a guest, with the class as for one taken from EL0;
/// <see cref="GuestException"/> changes it where the guest was at EL1.
/// </summary>
public static class GuestSyndrome
{
    /// <summary>UNDEFINED: EC 0, ISS 0. IL is 1 whatever the length of the instruction (DDI0487 ESR_EL1.IL).</summary>
    public const uint Undefined = EsrEl2.IlBit;

    /// <summary>
    /// Synchronous external abort in place of a stage-2 abort: what a bus says of an address where nothing is.
    /// The guest keeps WnR and CM, but no ISV: that describes an access only to a hypervisor.
    /// </summary>
    public static uint ExternalAbort(EsrEl2 esr)
    {
        uint iss = DataAbortIss.SynchronousExternalAbort;
        if (esr.Ec == ExceptionClass.DataAbortLowerEl)
        {
            iss |= esr.Iss & (DataAbortIss.WnrBit | DataAbortIss.CmBit);
        }

        return ((uint)esr.Ec << EsrEl2.EcShift) | EsrEl2.IlBit | iss;
    }

    /// <summary>The same exception at EL1: class, IL and ISS unchanged.</summary>
    public static uint Reflected(EsrEl2 esr) => (uint)esr.Value;
}
