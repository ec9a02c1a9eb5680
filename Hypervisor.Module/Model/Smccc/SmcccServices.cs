namespace Hypervisor.Model.Smccc;

/// <summary>All that one VM can call besides PSCI: who answers is its policy's choice, and what is answered is found here.</summary>
/// <param name="policy">Of the VM.</param>
/// <param name="mitigations">Of the CPUs that its vCPUs run on.</param>
/// <param name="trng">Of the VM.</param>
public sealed class SmcccServices(SmcPolicyTable policy, CpuMitigations mitigations, Trng trng)
{
    public SmcPolicyTable Policy { get; } = policy;

    /// <summary>Who answers a call.</summary>
    /// <param name="rule">Index of the rule that names the id, or negative.</param>
    /// <param name="id">Function id without the SVE hint.</param>
    public SmcAnswer Decide(int rule, SmcccConduit conduit, SmcccFunctionId id)
    {
        SmcccFunction function = SmcccFunctionTable.Find(id.Value);
        SmcAnswer answer = SmcPolicyDecision.Of(Policy.Base, Policy.ActionOf(rule), conduit, id, Has(function));

        // A workaround that we answer for, whoever asks by whichever conduit, is done where it works.
        return answer == SmcAnswer.Emulate && mitigations.RunsInFirmware(function) ? SmcAnswer.Forward : answer;
    }

    /// <summary>Whether we answer an id with anything but NOT_SUPPORTED under this VM's policy.</summary>
    public bool Emulates(uint id)
    {
        SmcccFunctionId function = new(id);
        return SmcPolicyDecision.Of(
            Policy.Base, Policy.ActionOf(Policy.Find(id)), SmcccConduit.Hvc, function, Has(SmcccFunctionTable.Find(id))) == SmcAnswer.Emulate;
    }

    /// <summary>Our answer to a call that is ours to answer.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    /// <param name="argument">x1.</param>
    /// <param name="vcpu">Index of the caller.</param>
    public SmcccResult Answer(uint id, ulong argument, int vcpu)
    {
        SmcccFunction function = SmcccFunctionTable.Find(id);
        return function switch
        {
            SmcccFunction.Version => SmcccResult.Of(SmcccArch.Version),
            SmcccFunction.ArchFeatures => SmcccResult.Of(Features((uint)argument)),
            SmcccFunction.SocId => SmcccResult.Of(SmcccArch.SocId((uint)argument)),

            // No need for it, or no switch for it: either way nothing is left to do.
            SmcccFunction.Workaround1 or SmcccFunction.Workaround2 or SmcccFunction.Workaround3 or SmcccFunction.Workaround4 =>
                SmcccResult.Of(SmcccReturnCode.Success),
            SmcccFunction.PvTimeFeatures => SmcccResult.Of(Emulates((uint)argument) ? PvTime.Features((uint)argument) : SmcccReturnCode.NotSupported),
            SmcccFunction.PvTimeStolen => SmcccResult.Of(PvTime.AddressOf(vcpu)),
            SmcccFunction.VendorFeatures or SmcccFunction.VendorUid or SmcccFunction.VendorRevision => SmcccArch.Vendor(function),
            SmcccFunction.None => SmcccResult.Of(SmcccReturnCode.NotSupported),
            _ => trng.Answer(function, argument, vcpu),
        };
    }

    /// <summary>ARCH_FEATURES: speaks of the architecture's own calls only, and of the one that PV_TIME is found by (DEN0057).</summary>
    private ulong Features(uint id)
    {
        if (!Emulates(id))
        {
            return SmcccReturnCode.NotSupported;
        }

        SmcccFunction function = SmcccFunctionTable.Find(id);
        return function switch
        {
            SmcccFunction.Version or SmcccFunction.ArchFeatures or SmcccFunction.SocId or SmcccFunction.PvTimeFeatures => SmcccReturnCode.Success,
            _ => mitigations.Answer(function),
        };
    }

    private bool Has(SmcccFunction function) => function switch
    {
        SmcccFunction.None => false,
        SmcccFunction.Workaround1 or SmcccFunction.Workaround2 or SmcccFunction.Workaround3 or SmcccFunction.Workaround4 =>
            mitigations.Answer(function) != SmcccReturnCode.NotSupported,
        _ => true,
    };
}
