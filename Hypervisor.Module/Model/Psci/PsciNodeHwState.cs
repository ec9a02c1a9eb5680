using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>NODE_HW_STATE (DEN0022 5.14): x1 target_cpu, x2 power_level. Answers are <see cref="PsciHwState"/>.</summary>
public static class PsciNodeHwState
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        if (caller.Vm.Find(call.X1) is not { } target)
        {
            return PsciDecision.Answer(PsciReturnCode.InvalidParameters);
        }

        return (uint)call.X2 switch
        {
            0 => PsciDecision.Answer((int)StateOf(target)),

            // The VM, in which the caller runs.
            1 => PsciDecision.Answer((int)PsciHwState.On),
            _ => PsciDecision.Answer(PsciReturnCode.InvalidParameters),
        };
    }

    /// <summary>The power of the registers: a vCPU that has only been claimed has none yet.</summary>
    private static PsciHwState StateOf(PsciVcpu vcpu)
    {
        if (vcpu.Power != PsciVcpuPower.On)
        {
            return PsciHwState.Off;
        }

        return vcpu.IdleState == PsciIdleState.Standby ? PsciHwState.Standby : PsciHwState.On;
    }
}
