using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>CPU_SUSPEND (DEN0022 5.4): x1 power_state, x2 entry point, x3 context id; the latter two for powerdown only.</summary>
public static class PsciCpuSuspend
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        PsciCall call = PsciCall.Decode(id, in registers);

        // power_state is a uint32 at either width.
        uint powerState = (uint)call.X1;
        switch (PsciPowerState.Decode(caller.Vm.Version == PsciVersion.V02 ? PsciPowerState.FromOriginal(powerState) : powerState))
        {
            case PsciIdleState.Standby:
                return PsciDecision.Suspend(PsciEffect.CpuSuspend);
            case PsciIdleState.CpuPowerdown:
                return PsciPowerdown.Begin(caller, PsciIdleState.CpuPowerdown, call.X2, call.X3, PsciEffect.CpuPowerdown);
            case PsciIdleState.VmPowerdown:
                PsciReturnCode code = Coordinate(caller);
                return code == PsciReturnCode.Success
                    ? PsciPowerdown.Begin(caller, PsciIdleState.VmPowerdown, call.X2, call.X3, PsciEffect.CpuPowerdown)
                    : PsciDecision.Answer(code);
            default:
                return PsciDecision.Answer(PsciReturnCode.InvalidParameters);
        }
    }

    /// <summary>
    /// In platform-coordinated mode the VM's powerdown is a vote. In OS-initiated mode the caller must be the last (DEN0022
    /// 5.4.4): another vCPU in standby makes the request invalid, one that runs or is about to makes it denied.
    /// </summary>
    private static PsciReturnCode Coordinate(PsciVcpu caller)
    {
        PsciVm vm = caller.Vm;
        if (vm.SuspendMode == PsciSuspendMode.PlatformCoordinated || vm.HasOneAwake)
        {
            return PsciReturnCode.Success;
        }

        for (int i = 0; i < vm.Count; i++)
        {
            if (vm[i].IdleState == PsciIdleState.Standby)
            {
                return PsciReturnCode.InvalidParameters;
            }
        }

        return PsciReturnCode.Denied;
    }
}
