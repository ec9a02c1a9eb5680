using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_DEFAULT_SUSPEND (DEN0022 5.13): x1 entry point, x2 context id. The state is ours to choose: the vCPU's powerdown.</summary>
public static class PsciCpuDefaultSuspend
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        return PsciPowerdown.Begin(caller, PsciIdleState.CpuPowerdown, call.X1, call.X2, PsciEffect.CpuPowerdown);
    }
}
