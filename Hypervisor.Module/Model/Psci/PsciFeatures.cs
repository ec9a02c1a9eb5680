using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>PSCI_FEATURES (DEN0022 5.15).</summary>
public static class PsciFeatures
{
    /// <summary>
    /// Success for each implemented function: none has feature flags to report. For CPU_SUSPEND zero means the original
    /// power_state format and platform-coordinated mode only. SMCCC_VERSION is how a guest learns of SMCCC 1.1 and later.
    /// </summary>
    /// <param name="queried">W1, the id asked about, SVE hint included: an id with the hint is no id.</param>
    public static PsciDecision Handle(uint queried, PsciVm vm)
    {
        bool implemented = PsciFunctionId.IsPsci(queried)
            ? PsciFunctionTable.Implements(queried)
            : queried == SmcccArch.VersionId && vm.Policy != SmcPolicy.Deny;
        return PsciDecision.Answer(implemented ? PsciReturnCode.Success : PsciReturnCode.NotSupported);
    }
}
