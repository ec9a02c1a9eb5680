namespace Hypervisor.Model.Smccc;

/// <summary>Who answers a call that is not PSCI: a pure function of policy, rule, conduit and id.</summary>
public static class SmcPolicyDecision
{
    /// <summary>Decides for one call.</summary>
    /// <param name="action">Of the rule that names the id; <see cref="SmcRuleAction.Policy"/> when none does.</param>
    /// <param name="id">Function id without the SVE hint.</param>
    /// <param name="isOurs">Whether we have an answer to it.</param>
    public static SmcAnswer Of(SmcPolicy policy, SmcRuleAction action, SmcccConduit conduit, SmcccFunctionId id, bool isOurs)
    {
        // An HVC is addressed to the hypervisor, so the firmware has no say in it.
        bool mayForward = conduit == SmcccConduit.Smc && SmcForwarding.IsAllowed(id);
        SmcAnswer own = isOurs ? SmcAnswer.Emulate : SmcAnswer.Refuse;
        switch (action)
        {
            case SmcRuleAction.Allow:
                return mayForward ? SmcAnswer.Forward : own;
            case SmcRuleAction.Deny:
                return SmcAnswer.Refuse;
            case SmcRuleAction.Emulate:
                return own;
        }

        return policy switch
        {
            SmcPolicy.Deny => SmcAnswer.Refuse,
            SmcPolicy.Forward when !isOurs && mayForward => SmcAnswer.Forward,
            _ => own,
        };
    }
}
