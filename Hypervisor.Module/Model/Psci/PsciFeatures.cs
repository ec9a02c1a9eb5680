using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>PSCI_FEATURES (DEN0022).</summary>
public static class PsciFeatures
{
    // Of CPU_SUSPEND: the format of power_state, and that PSCI_SET_SUSPEND_MODE takes mode 1.
    private const int ExtendedStateId = 1 << 1;
    private const int OsInitiatedMode = 1 << 0;

    /// <summary>
    /// Flags, or SUCCESS for each implemented function that has none. SMCCC_VERSION is how a guest learns of SMCCC 1.1
    /// and later.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(in VcpuRegisters registers, PsciVcpu caller)
    {
        // W1 as it is: an id with the SVE hint is not the id of a function.
        uint queried = (uint)registers.X[1];
        bool implemented = PsciFunctionId.IsPsci(queried)
            ? PsciFunctionTable.Implements(queried, caller.Vm)
            : queried == SmcccArch.VersionId && caller.Vm.Smccc.Emulates(queried);
        return PsciDecision.Answer(implemented ? FlagsOf(queried) : (int)PsciReturnCode.NotSupported);
    }

    private static int FlagsOf(uint id) => PsciFunctionId.IsPsci(id)
        ? PsciFunctionId.Function(id) switch
        {
            PsciFunction.CpuSuspend => ExtendedStateId | OsInitiatedMode,
            PsciFunction.SystemOff2 => PsciSystemOff2.Features,
            _ => (int)PsciReturnCode.Success,
        }
        : (int)PsciReturnCode.Success;
}
