using System;
using System.Linq;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Smccc;

public sealed class SmcPolicyTests
{
    private static readonly SmcPolicy[] Policies = Enum.GetValues<SmcPolicy>();
    private static readonly SmcRuleAction[] Actions = Enum.GetValues<SmcRuleAction>();
    private static readonly SmcccConduit[] Conduits = Enum.GetValues<SmcccConduit>();

    /// <summary>
    /// All 16 million ids of both widths, fast and yielding, of each owner: only those that this test writes down a second time
    /// are ever forwarded, under each policy and each action a rule can have.
    /// </summary>
    [Fact]
    public void NothingDangerousIsEverForwarded()
    {
        for (uint top = 0; top < 256; top++)
        {
            for (uint number = 0; number <= 0xFFFF; number++)
            {
                uint id = (top << 24) | number;
                if (!IsHarmless(top, number) && IsForwardedByAnyone(id, SmcccConduit.Smc))
                {
                    Assert.Fail($"0x{id:x8} can be forwarded");
                }
            }
        }
    }

    /// <summary>No call has a reserved bit, and an HVC is never the firmware's.</summary>
    [Fact]
    public void ReservedBitsAndHvcsAreNeverForwarded()
    {
        for (uint top = 0; top < 256; top++)
        {
            for (uint number = 0; number <= 0xFFFF; number += 0xF)
            {
                uint id = (top << 24) | number;
                Assert.False(IsForwardedByAnyone(id, SmcccConduit.Hvc));
                Assert.False(IsForwardedByAnyone(id | 1u << (17 + (int)(number % 7)), SmcccConduit.Smc));
            }
        }
    }

    /// <summary>And what is harmless is, by the policy that says so and only by SMC.</summary>
    [Theory]
    [InlineData(0x8100_0000u)]
    [InlineData(0x8200_0000u)]
    [InlineData(0x8200_FF01u)]
    [InlineData(0xC200_0010u)]
    [InlineData(0xC300_FFFFu)]
    public void ForwardLetsTheRestThrough(uint id)
    {
        foreach (SmcPolicy policy in Policies)
        {
            foreach (SmcccConduit conduit in Conduits)
            {
                SmcAnswer answer = SmcPolicyDecision.Of(policy, SmcRuleAction.Policy, conduit, new(id), false);
                bool forward = policy == SmcPolicy.Forward && conduit == SmcccConduit.Smc;
                Assert.Equal(forward ? SmcAnswer.Forward : SmcAnswer.Refuse, answer);
            }
        }
    }

    [Theory]
    [InlineData(SmcRuleAction.Allow, SmcAnswer.Forward, SmcAnswer.Refuse)]
    [InlineData(SmcRuleAction.Deny, SmcAnswer.Refuse, SmcAnswer.Refuse)]
    [InlineData(SmcRuleAction.Emulate, SmcAnswer.Refuse, SmcAnswer.Refuse)]
    public void ARuleGoesBeforeThePolicy(SmcRuleAction action, SmcAnswer bySmc, SmcAnswer byHvc)
    {
        foreach (SmcPolicy policy in Policies)
        {
            Assert.Equal(bySmc, SmcPolicyDecision.Of(policy, action, SmcccConduit.Smc, new(0x8200_0000), false));
            Assert.Equal(byHvc, SmcPolicyDecision.Of(policy, action, SmcccConduit.Hvc, new(0x8200_0000), false));
        }
    }

    [Fact]
    public void OurOwnCallsAreOursUnlessDenied()
    {
        foreach (SmcccConduit conduit in Conduits)
        {
            Assert.Equal(SmcAnswer.Emulate, SmcPolicyDecision.Of(SmcPolicy.Emulate, SmcRuleAction.Policy, conduit, new(0x8400_0053), true));
            Assert.Equal(SmcAnswer.Emulate, SmcPolicyDecision.Of(SmcPolicy.Forward, SmcRuleAction.Policy, conduit, new(0x8400_0053), true));
            Assert.Equal(SmcAnswer.Refuse, SmcPolicyDecision.Of(SmcPolicy.Deny, SmcRuleAction.Policy, conduit, new(0x8400_0053), true));
            Assert.Equal(SmcAnswer.Emulate, SmcPolicyDecision.Of(SmcPolicy.Deny, SmcRuleAction.Emulate, conduit, new(0x8400_0053), true));
        }

        Assert.Equal(SmcAnswer.Forward, SmcPolicyDecision.Of(SmcPolicy.Emulate, SmcRuleAction.Allow, SmcccConduit.Smc, new(0x8400_0053), true));
        Assert.Equal(SmcAnswer.Emulate, SmcPolicyDecision.Of(SmcPolicy.Emulate, SmcRuleAction.Allow, SmcccConduit.Hvc, new(0x8400_0053), true));
    }

    [Fact]
    public void IdsKeepTheirFieldsAndLoseTheHint()
    {
        foreach (uint id in Enumerable.Range(0, 256).Select(top => (uint)top << 24 | 0x1234))
        {
            Assert.Equal(id, SmcccFunctionId.FromX0(0xFFFF_FFFF_0000_0000 | id).Value);
            Assert.Equal(id, SmcccFunctionId.FromX0(id | SmcccFunctionId.SveHintBit).Value);
        }
    }

    private static bool IsForwardedByAnyone(uint id, SmcccConduit conduit)
    {
        foreach (SmcPolicy policy in Policies)
        {
            foreach (SmcRuleAction action in Actions)
            {
                if (SmcPolicyDecision.Of(policy, action, conduit, new(id), false) == SmcAnswer.Forward)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>CPU, SiP and OEM services but for TF-A's state switch, DebugFS and NPU; and TRNG.</summary>
    private static bool IsHarmless(uint top, uint number) => (top & 0xBF) switch
    {
        0x81 or 0x83 => true,
        0x82 => number is not (0x20 or 0x30 or (>= 0x50 and <= 0x6F)),
        0x84 => number is >= 0x50 and <= 0x53,
        _ => false,
    };
}
