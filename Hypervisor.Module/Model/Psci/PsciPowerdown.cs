namespace Hypervisor.Model.Psci;

/// <summary>What all calls that lose the caller's registers have in common.</summary>
public static class PsciPowerdown
{
    /// <summary>
    /// Turns the caller Suspended with a place to go on. x0 is SUCCESS for the case that an interrupt is pending by then
    /// and the powerdown is abandoned: then the call has been a short standby (DEN0022 5.4.5).
    /// </summary>
    public static PsciDecision Begin(
        PsciVcpu caller, PsciIdleState state, ulong entryPoint, ulong contextId, PsciEffect effect)
    {
        if (!caller.Vm.IsEntryPoint(entryPoint))
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidAddress);
        }

        caller.PowerDown(state, entryPoint, contextId);
        return PsciDecision.Suspend(effect);
    }
}
