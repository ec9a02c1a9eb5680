using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>SYSTEM_SUSPEND (DEN0022 5.15): x1 entry point, x2 context id.</summary>
public static class PsciSystemSuspend
{
    /// <summary>
    /// DENIED while any other vCPU is not off. Whether one is cannot change after that: nobody but the caller could
    /// turn one on.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        return caller.Vm.OnCount == 1
            ? PsciPowerdown.Begin(caller, PsciIdleState.VmPowerdown, call.X1, call.X2, PsciEffect.SystemSuspend)
            : PsciDecision.Answer(PsciReturnCode.Denied);
    }
}
