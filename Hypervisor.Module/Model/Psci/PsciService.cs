using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Psci;

/// <summary>
/// From an id in PSCI's ranges to its decision. Inlined into the exit path: calls that only answer cost a table test
/// and a jump. Each family that does more is a call of its own and decodes its arguments there: a structure on
/// the stack here would cost every exit, and touch FP registers, which are still the guest's.
/// </summary>
public static class PsciService
{
    /// <param name="id">In one of PSCI's ranges, without the SVE hint.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static PsciDecision Handle(uint id, in VcpuRegisters registers, PsciVcpu caller)
    {
        if (!PsciFunctionTable.Accepts(id, caller))
        {
            return PsciDecision.Answer(PsciReturnCode.NotSupported);
        }

        return PsciFunctionId.Function(id) switch
        {
            PsciFunction.PsciVersion => PsciDecision.Answer((int)caller.Vm.Version),
            PsciFunction.CpuSuspend => PsciCpuSuspend.Handle(id, in registers, caller),
            PsciFunction.CpuOff => PsciCpuOff.Handle(caller),
            PsciFunction.CpuOn => PsciCpuOn.Handle(id, in registers, caller),
            PsciFunction.AffinityInfo => PsciAffinityInfo.Handle(id, in registers, caller),
            PsciFunction.MigrateInfoType => PsciDecision.Answer(PsciMigrateInfoType.NotRequired),
            PsciFunction.SystemOff => PsciSystemOff.Handle(caller),
            PsciFunction.SystemReset => PsciSystemReset.Handle(caller),
            PsciFunction.PsciFeatures => PsciFeatures.Handle(in registers, caller),
            PsciFunction.CpuFreeze => PsciCpuFreeze.Handle(caller),
            PsciFunction.CpuDefaultSuspend => PsciCpuDefaultSuspend.Handle(id, in registers, caller),
            PsciFunction.NodeHwState => PsciNodeHwState.Handle(id, in registers, caller),
            PsciFunction.SystemSuspend => PsciSystemSuspend.Handle(id, in registers, caller),
            PsciFunction.PsciSetSuspendMode => PsciSetSuspendMode.Handle(in registers, caller),
            PsciFunction.PsciStatResidency => PsciStatistics.Residency(id, in registers, caller),
            PsciFunction.PsciStatCount => PsciStatistics.Count(id, in registers, caller),
            PsciFunction.SystemReset2 => PsciSystemReset2.Handle(in registers, caller),
            PsciFunction.MemProtect => PsciMemProtect.Handle(in registers, caller),
            PsciFunction.MemProtectCheckRange => PsciMemProtect.CheckRange(id, in registers, caller),
            PsciFunction.SystemOff2 => PsciSystemOff2.Handle(id, in registers, caller),

            // MIGRATE and MIGRATE_INFO_UP_CPU serve a trusted OS that is tied to a CPU; there is none.
            _ => PsciDecision.Answer(PsciReturnCode.NotSupported),
        };
    }
}
