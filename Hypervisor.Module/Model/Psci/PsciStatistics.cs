using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>
/// PSCI_STAT_RESIDENCY and PSCI_STAT_COUNT (DEN0022 5.17, 5.18): x1 target_cpu, x2 power_state. What is asked of is the node
/// that the state belongs to: the vCPU, or the VM it is in. Unknown vCPUs and states have no statistics: 0.
/// </summary>
public static class PsciStatistics
{
    private const ulong Microseconds = 1_000_000;

    /// <summary>Microseconds of all completed stays since the VM's cold start.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Residency(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        ulong ticks = Find(id, in registers, caller.Vm).Ticks;
        ulong hertz = caller.Vm.CounterFrequency;
        return Answer(id, ((ticks / hertz) * Microseconds) + ((ticks % hertz) * Microseconds / hertz));
    }

    /// <summary>Completed stays since the VM's cold start.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Count(uint id, in VcpuRegisters registers, PsciVcpu caller) =>
        Answer(id, Find(id, in registers, caller.Vm).Count);

    private static PsciIdleStatistics Find(uint id, in VcpuRegisters registers, PsciVm vm)
    {
        PsciCall call = PsciCall.Decode(id, in registers);
        PsciVcpu? target = vm.Find(call.X1);
        return target is null ? default : PsciPowerState.Decode((uint)call.X2) switch
        {
            PsciIdleState.Standby => target.Standbys,
            PsciIdleState.CpuPowerdown => target.Powerdowns,
            PsciIdleState.VmPowerdown => vm.Node.Statistics,
            _ => default,
        };
    }

    /// <summary>The SMC32 calls answer 32 bits, which wrap round.</summary>
    private static PsciDecision Answer(uint id, ulong value) =>
        PsciDecision.Answer((id & SmcccFunctionId.Smc64Bit) != 0 ? value : (uint)value);
}
