namespace Hypervisor.Model.Smccc;

/// <summary>Who answers a call that is not PSCI: a pure function of policy, conduit and id.</summary>
public static class SmcPolicyDecision
{
    // Of the standard secure services only TRNG (DEN0098, 0x50..0x53) takes no address. SDEI hands over an entry
    // point and FF-A and MM hand over buffers, which firmware would use with its own rights on the real machine.
    private const uint TrngFirst = 0x50;
    private const uint TrngLast = 0x53;

    /// <summary>Decides for one call.</summary>
    /// <param name="id">Function id without the SVE hint.</param>
    public static SmcAnswer Of(SmcPolicy policy, SmcccConduit conduit, SmcccFunctionId id)
    {
        if (policy == SmcPolicy.Deny)
        {
            return SmcAnswer.Refuse;
        }

        if (SmcccArch.Implements(id.Value))
        {
            return SmcAnswer.Emulate;
        }

        // An HVC is addressed to the hypervisor, so the firmware has no say in it.
        bool forward = policy == SmcPolicy.Forward && conduit == SmcccConduit.Smc && IsForwardable(id);
        return forward ? SmcAnswer.Forward : SmcAnswer.Refuse;
    }

    /// <summary>
    /// Whether a call may ever reach the firmware. Yielding calls would leave the firmware waiting for a resume on
    /// this CPU, and trusted OS calls pass guest addresses; both stay here, as does everything a hypervisor owns.
    /// </summary>
    public static bool IsForwardable(SmcccFunctionId id) => id.IsFast && !id.HasReservedBits && id.Owner switch
    {
        SmcccOwner.Cpu or SmcccOwner.Sip or SmcccOwner.Oem => true,
        SmcccOwner.StandardSecure => id.Number is >= TrngFirst and <= TrngLast,
        _ => false,
    };
}
