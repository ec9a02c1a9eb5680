using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_OFF (DEN0022 5.5). It takes no arguments; Linux passes a power state nevertheless.</summary>
public static class PsciCpuOff
{
    /// <summary>
    /// Always granted: DENIED is for a trusted OS that is tied to the CPU, and there is none. When the last vCPU turns
    /// itself off nothing can ever turn one on again, so that powers the VM off as SYSTEM_OFF does.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(PsciVcpu caller) =>
        PsciDecision.NoReturn(caller.PowerOff() ? caller.Vm.EffectOfPowerOff() : PsciEffect.CpuDown);
}
