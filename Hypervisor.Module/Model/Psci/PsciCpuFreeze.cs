using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_FREEZE (DEN0022 5.12). It takes no arguments.</summary>
public static class PsciCpuFreeze
{
    /// <summary>
    /// As CPU_OFF to everyone else: no interrupt wakes a frozen vCPU, CPU_ON does. It says nothing of the VM's end, so the
    /// last vCPU, which none could wake, is DENIED.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(PsciVcpu caller) => caller.TryFreeze()
        ? PsciDecision.NoReturn(PsciEffect.CpuDown)
        : PsciDecision.Answer(PsciReturnCode.Denied);
}
