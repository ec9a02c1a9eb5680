using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_OFF (DEN0022). The system is the VM: the board and other VMs go on.</summary>
public static class PsciSystemOff
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(PsciVcpu caller) => PsciDecision.NoReturn(caller.Vm.EffectOfPowerOff());
}
