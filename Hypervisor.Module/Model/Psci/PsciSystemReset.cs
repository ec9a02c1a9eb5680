using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_RESET (DEN0022): a cold reset of the VM, never of the board.</summary>
public static class PsciSystemReset
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(PsciVcpu caller) => PsciDecision.NoReturn(caller.Vm.EffectOfReset(PsciEffect.SystemReset));
}
