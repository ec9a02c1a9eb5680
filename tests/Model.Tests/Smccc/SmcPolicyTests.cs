using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Smccc;

public sealed class SmcPolicyTests
{
    /// <summary>Ids of every owner, speed and width, with numbers around each boundary that means something.</summary>
    private static readonly uint[] Numbers = [0, 1, 0x1F, 0x20, 0x3F, 0x40, 0x4F, 0x50, 0x53, 0x54, 0x60, 0x84, 0xFF, 0xFF01, 0xFFFF];

    [Fact]
    public void OnlyHarmlessFastSmcsAreEverForwarded()
    {
        ForEachId(id =>
        {
            bool harmless = id.IsFast && ((uint)id.Owner is 1 or 2 or 3 || (id.Owner == SmcccOwner.StandardSecure && id.Number is >= 0x50 and <= 0x53));
            foreach (SmcPolicy policy in new[] { SmcPolicy.Emulate, SmcPolicy.Forward, SmcPolicy.Deny })
            {
                foreach (SmcccConduit conduit in new[] { SmcccConduit.Hvc, SmcccConduit.Smc })
                {
                    bool forwarded = SmcPolicyDecision.Of(policy, conduit, id) == SmcAnswer.Forward;
                    Assert.Equal(harmless && policy == SmcPolicy.Forward && conduit == SmcccConduit.Smc, forwarded);
                }
            }
        });
    }

    [Fact]
    public void ReservedBitsAreNeverForwarded()
    {
        for (int bit = 17; bit < 24; bit++)
        {
            Assert.Equal(SmcAnswer.Refuse, SmcPolicyDecision.Of(SmcPolicy.Forward, SmcccConduit.Smc, new SmcccFunctionId(0x8200_0000 | 1u << bit)));
        }
    }

    [Fact]
    public void ArchitectureCallsAreOursUnlessDenied()
    {
        foreach (uint id in new[] { SmcccArch.VersionId, SmcccArch.ArchFeaturesId })
        {
            foreach (SmcccConduit conduit in new[] { SmcccConduit.Hvc, SmcccConduit.Smc })
            {
                Assert.Equal(SmcAnswer.Emulate, SmcPolicyDecision.Of(SmcPolicy.Emulate, conduit, new(id)));
                Assert.Equal(SmcAnswer.Emulate, SmcPolicyDecision.Of(SmcPolicy.Forward, conduit, new(id)));
                Assert.Equal(SmcAnswer.Refuse, SmcPolicyDecision.Of(SmcPolicy.Deny, conduit, new(id)));
            }
        }
    }

    [Fact]
    public void ArchFeaturesNamesExactlyWhatIsAnswered()
    {
        for (uint number = 0; number <= 0xFFFF; number++)
        {
            foreach (uint id in new[] { 0x8000_0000 | number, 0xC000_0000 | number })
            {
                bool answered = SmcccArch.Answer(id, SmcccArch.VersionId) != SmcccReturnCode.NotSupported;
                Assert.Equal(answered, SmcccArch.Answer(SmcccArch.ArchFeaturesId, id) == SmcccReturnCode.Success);
            }
        }

        Assert.Equal(0x1_0002ul, SmcccArch.Answer(SmcccArch.VersionId, 0));
    }

    [Fact]
    public void IdsKeepTheirFieldsAndLoseTheHint()
    {
        ForEachId(id =>
        {
            Assert.Equal(id.Value, SmcccFunctionId.FromX0(0xFFFF_FFFF_0000_0000 | id.Value).Value);
            Assert.Equal(id.Value, SmcccFunctionId.FromX0(id.Value | SmcccFunctionId.SveHintBit).Value);
        });
    }

    private static void ForEachId(System.Action<SmcccFunctionId> check)
    {
        for (uint top = 0; top < 256; top++)
        {
            foreach (uint number in Numbers)
            {
                check(new SmcccFunctionId((top << 24) | number));
            }
        }
    }
}
