namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_OFF (DEN0022). The system is the VM: the board and other VMs go on.</summary>
public static class PsciSystemOff
{
    public static PsciDecision Handle() => PsciDecision.NoReturn(PsciEffect.SystemDown);
}
