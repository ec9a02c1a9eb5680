namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_RESET (DEN0022): a cold reset of the VM, never of the board.</summary>
public static class PsciSystemReset
{
    public static PsciDecision Handle() => PsciDecision.NoReturn(PsciEffect.SystemReset);
}
