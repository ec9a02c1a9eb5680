using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>PSCI_FEATURES (DEN0022).</summary>
public static class PsciFeatures
{
    /// <summary>
    /// Success for each implemented function: none has feature flags to report. For CPU_SUSPEND zero means the original
    /// power_state format and platform-coordinated mode only. SMCCC_VERSION is how a guest learns of SMCCC 1.1 and later.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static PsciDecision Handle(in VcpuRegisters registers, PsciVm vm)
    {
        // W1 as it is: an id with the SVE hint is not the id of a function.
        uint queried = (uint)registers.X[1];
        bool implemented = PsciFunctionId.IsPsci(queried)
            ? PsciFunctionTable.Implements(queried)
            : queried == SmcccArch.VersionId && vm.Smccc.Emulates(queried);
        return PsciDecision.Answer(implemented ? PsciReturnCode.Success : PsciReturnCode.NotSupported);
    }
}
