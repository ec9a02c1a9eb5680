namespace Hypervisor.Model.Smccc;

/// <summary>What a rule does with the calls that it names.</summary>
public enum SmcRuleAction : byte
{
    /// <summary>As the VM's policy says: the rule only logs or limits.</summary>
    Policy,

    /// <summary>An SMC goes to the firmware; an HVC is answered by us if we have an answer.</summary>
    Allow,

    /// <summary>NOT_SUPPORTED.</summary>
    Deny,

    /// <summary>Answered by us if we have an answer, else NOT_SUPPORTED; never the firmware's.</summary>
    Emulate,
}
