using System;

namespace Hypervisor.Model.Smccc;

/// <summary>All that one VM can call besides PSCI: who answers is its policy's choice, and what is answered is found here.</summary>
/// <param name="policy">Of the VM.</param>
/// <param name="mitigations">Of the CPUs that its vCPUs run on.</param>
/// <param name="trng">Of the VM.</param>
/// <param name="modules">What modules answer, complete; null for nothing.</param>
/// <param name="vm">The VM's name, for modules.</param>
public sealed class SmcccServices(SmcPolicyTable policy, CpuMitigations mitigations, Trng trng, SmcccServiceTable? modules = null, string vm = "")
{
    // Null when it is empty: a call that nobody answers then costs no search.
    private readonly SmcccServiceTable? _modules = modules is { Ranges.Count: > 0 } ? modules : null;

    public SmcPolicyTable Policy { get; } = policy;

    /// <summary>Who answers a call.</summary>
    /// <param name="rule">Index of the rule that names the id, or negative.</param>
    /// <param name="id">Function id without the SVE hint.</param>
    public SmcAnswer Decide(int rule, SmcccConduit conduit, SmcccFunctionId id)
    {
        SmcccFunction function = SmcccFunctionTable.Find(id.Value);
        SmcAnswer answer = SmcPolicyDecision.Of(Policy.Base, Policy.ActionOf(rule), conduit, id, Has(function, id.Value));

        // A workaround that we answer for, whoever asks by whichever conduit, is done where it works.
        return answer == SmcAnswer.Emulate && mitigations.RunsInFirmware(function) ? SmcAnswer.Forward : answer;
    }

    /// <summary>Whether we answer an id with anything but NOT_SUPPORTED under this VM's policy.</summary>
    public bool Emulates(uint id)
    {
        SmcccFunctionId function = new(id);
        return SmcPolicyDecision.Of(
            Policy.Base, Policy.ActionOf(Policy.Find(id)), SmcccConduit.Hvc, function, Has(SmcccFunctionTable.Find(id), id)) == SmcAnswer.Emulate;
    }

    /// <summary>Our answer to a call that is ours to answer.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    /// <param name="registers">The caller's, from x0 on.</param>
    /// <param name="vcpu">Index of the caller.</param>
    public SmcccResult Answer(uint id, ReadOnlySpan<ulong> registers, int vcpu)
    {
        ulong argument = registers[1];
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
            SmcccFunction.None => AnswerByModule(id, registers, vcpu),
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

    /// <summary>The name of a call for people; empty when nobody here answers it.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    public string NameOf(uint id)
    {
        SmcccFunction function = SmcccFunctionTable.Find(id);
        return function == SmcccFunction.None ? _modules?.Find(id)?.Name ?? "" : SmcccFunctionTable.NameOf(function);
    }

    private SmcccResult AnswerByModule(uint id, ReadOnlySpan<ulong> registers, int vcpu) => _modules?.Find(id) is { } service
        ? service.Handle(new SmcccCall(vm, vcpu, new SmcccFunctionId(id), registers))
        : SmcccResult.Of(SmcccReturnCode.NotSupported);

    private bool Has(SmcccFunction function, uint id) => function switch
    {
        SmcccFunction.None => _modules is not null && _modules.Find(id) is not null,
        SmcccFunction.Workaround1 or SmcccFunction.Workaround2 or SmcccFunction.Workaround3 or SmcccFunction.Workaround4 =>
            mitigations.Answer(function) != SmcccReturnCode.NotSupported,
        _ => true,
    };
}
