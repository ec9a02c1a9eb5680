namespace Hypervisor.Model.Smccc;

/// <summary>Whether a rule makes sense by itself and cannot hand EL2 or the board to a guest.</summary>
internal static class SmcRuleCheck
{
    private const uint BlockSize = 0x1_0000;
    private const uint PsciCount = 0x20;
    private const uint Psci32 = 0x8400_0000;
    private const uint Psci64 = 0xC400_0000;

    /// <summary>An empty string, or what is wrong with the rule and what to do.</summary>
    internal static string Check(SmcRule rule)
    {
        if (rule.Last < rule.First)
        {
            return "the range ends before it begins; give the lower id first";
        }

        if (((rule.First | rule.Last) & SmcccFunctionId.SveHintBit) != 0)
        {
            return "bit 16 of an id is a hint of the caller's, not part of the id; leave it out";
        }

        if (Meets(rule, Psci32) || Meets(rule, Psci64))
        {
            return "the range has PSCI ids (0x84000000-0x8400001f, 0xc4000000-0xc400001f), which are the hypervisor's under every policy and rule; leave them out";
        }

        if (rule.Action == SmcRuleAction.Deny && rule.CallsPerSecond > 0)
        {
            return "a call that is denied needs no rate; leave it out";
        }

        return rule.Action == SmcRuleAction.Allow ? CheckForwarding(rule) : "";
    }

    /// <summary>Every id of the range must be one that may be forwarded. Owners are 0x10000 apart, with a hint bit between them.</summary>
    private static string CheckForwarding(SmcRule rule)
    {
        if (rule.Last - rule.First >= BlockSize)
        {
            return "an allowed range lies within the ids of one owner, which are 0x10000 at most; give one rule for each owner";
        }

        for (uint id = rule.First; id <= rule.Last; id++)
        {
            SmcRefusal refusal = SmcForwarding.RefusalOf(new SmcccFunctionId(id));
            if (refusal != SmcRefusal.None)
            {
                return $"0x{id:x8} {SmcRefusalNames.Of(refusal)}; it is never forwarded, leave it out";
            }
        }

        return "";
    }

    private static bool Meets(SmcRule rule, uint psci) => rule.First < psci + PsciCount && rule.Last >= psci;
}
