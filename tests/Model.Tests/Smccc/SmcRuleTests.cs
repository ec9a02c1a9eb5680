using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Smccc;

public sealed class SmcRuleTests
{
    [Theory]
    [InlineData("allow 0x82000000")]
    [InlineData("allow 0x82000000-0x8200001f log")]
    [InlineData("emulate 0x84000050-0x84000053 rate=100")]
    [InlineData("deny 0xc2000000-0xc300ffff log")]
    [InlineData("log 0x82000000-0x8300ffff rate=1")]
    public void RulesAreReadAndWritten(string text)
    {
        Assert.True(SmcRuleText.TryParse(text, out SmcRule rule, out string wrong), wrong);
        Assert.Equal("", new SmcRuleList().Add(rule));
        Assert.Equal(text, SmcRuleText.Format(rule));
    }

    [Theory]
    [InlineData("", "the actions are")]
    [InlineData("ALLOW 0x82000000", "the actions are")]
    [InlineData("allow", "ids have up to 8")]
    [InlineData("allow 82000000", "ids have up to 8")]
    [InlineData("allow 0x182000000", "ids have up to 8")]
    [InlineData("allow 0x82000000-", "ids have up to 8")]
    [InlineData("allow 0x82000000 0x82000001", "after the ids")]
    [InlineData("allow 0x82000000 log log", "after the ids")]
    [InlineData("log 0x82000000 log", "after the ids")]
    [InlineData("allow 0x82000000 rate=0", "after the ids")]
    [InlineData("allow 0x82000000 rate=1000001", "after the ids")]
    [InlineData("allow 0x82000000 rate=99999999999", "after the ids")]
    [InlineData("allow 0x82000000 rate=1 rate=2", "after the ids")]
    [InlineData("allow 0x82000000 rate=1x", "after the ids")]
    [InlineData("deny 0x82000002-0x82000001", "ends before it begins")]
    [InlineData("deny 0x82010000", "bit 16")]
    [InlineData("deny 0x82000000 rate=1", "needs no rate")]
    [InlineData("deny 0x84000008", "PSCI")]
    [InlineData("log 0x83000000-0xc5000000", "PSCI")]
    [InlineData("emulate 0xc400001f", "PSCI")]
    [InlineData("allow 0x8400001f-0x84000020", "PSCI")]
    [InlineData("allow 0x82000000-0x83000000", "one owner")]
    [InlineData("allow 0x82000000-0x8200ffff", "0x82000020 hands the firmware an entry point")]
    [InlineData("allow 0xc2000021-0xc200003f", "0xc2000030 hands the firmware an address")]
    [InlineData("allow 0x84000020", "entry point")]
    [InlineData("allow 0x84000053-0x84000054", "0x84000054 hands the firmware an address")]
    [InlineData("allow 0xc4000150", "changes the machine")]
    [InlineData("allow 0x80000000", "the hypervisor's to answer")]
    [InlineData("allow 0x86000001", "the hypervisor's to answer")]
    [InlineData("allow 0x87000010", "trusted software")]
    [InlineData("allow 0xb2000000", "trusted software")]
    [InlineData("allow 0x02000000", "yielding")]
    [InlineData("allow 0x82020000", "reserved bits")]
    public void MistakesAreNamed(string text, string expected)
    {
        string wrong = SmcRuleText.TryParse(text, out SmcRule rule, out string unread) ? new SmcRuleList().Add(rule) : unread;
        Assert.Contains(expected, wrong);
        Assert.DoesNotContain('\n', wrong);
    }

    [Theory]
    [InlineData("deny 0x82000010-0x8200001f")]
    [InlineData("deny 0x82000000-0x82000010")]
    [InlineData("deny 0x8200001f-0x82000030")]
    [InlineData("log 0x81000000-0x83000000")]
    [InlineData("emulate 0x82000018")]
    public void NoIdIsInTwoRules(string second)
    {
        SmcRuleList rules = Rules("deny 0x82000010-0x8200001f");
        Assert.Contains("0x82000010-0x8200001f has a rule already", rules.Add(Parse(second)));
        Assert.Equal(1, rules.Count);
    }

    [Fact]
    public void RulesAreKeptByIdAndTheirNumberIsLimited()
    {
        SmcRuleList rules = new();
        for (uint i = 0; i < SmcRuleList.Capacity; i++)
        {
            Assert.Equal("", rules.Add(Parse($"deny 0x8200{(i * 7) % 16:x2}00")));
        }

        Assert.Contains("at most 16", rules.Add(Parse("deny 0x83000000")));
        SmcPolicyTable table = new(SmcPolicy.Forward, rules, TestVm.Frequency);
        for (uint id = 0x8200_0000; id <= 0x8200_1000; id++)
        {
            bool named = (id & 0xFF) == 0 && id < 0x8200_1000;
            Assert.Equal(named ? SmcRuleAction.Deny : SmcRuleAction.Policy, table.ActionOf(table.Find(id)));
        }
    }

    [Fact]
    public void ADeniedCallIsNotSupportedAndAnEmulatedOneIsOurs()
    {
        PsciVcpu vcpu = TestVm.Booted(TestVm.Services(SmcPolicy.Deny, Rules("emulate 0x80000000-0x80000001")))[0];
        Assert.Equal(0x1_0002ul, TestVm.Call(vcpu, 0x8000_0000).X0);
        Assert.Equal(0ul, TestVm.Call(vcpu, 0x8400_000A, 0x8000_0000).X0);
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vcpu, 0x8000_0001, 0x8000_0002).X0);
        vcpu = TestVm.Booted(TestVm.Services(SmcPolicy.Emulate, Rules("deny 0x80000002")))[0];
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vcpu, 0x8000_0002).X0);
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vcpu, 0x8000_0001, 0x8000_0002).X0);
    }

    [Fact]
    public void AWatchedCallWaitsForTheTime()
    {
        PsciVcpu vcpu = TestVm.Booted(TestVm.Services(SmcPolicy.Forward, Rules("allow 0x82000000 log rate=2")))[0];
        for (int i = 0; i < 3; i++)
        {
            VcpuRegisters registers = default;
            registers.X[0] = 0x8200_0000;
            ExitOutcome outcome = TestVm.Call(vcpu, SmcccConduit.Smc, ref registers);
            Assert.Equal((ExitReason.WatchedCall, 0, SmcccConduit.Smc), (outcome.Reason, outcome.Rule, outcome.Conduit));
            ExitOutcome final = HypercallExit.RouteWatched(ref registers, vcpu, outcome, 1000);
            Assert.Equal(i < 2 ? ExitReason.FirmwareCall : ExitReason.Hypercall, final.Reason);
            Assert.Equal(i < 2 ? 0x8200_0000ul : TestVm.NotSupported, registers.X[0]);
        }
    }

    [Fact]
    public void ARateIsPerSecondAndAtMostASecondAhead()
    {
        SmcRateLimit limit = new(1000, 4);
        int taken = 0;
        for (ulong now = 5000; now < 15_000; now++)
        {
            taken += limit.TryTake(now) ? 1 : 0;
        }

        Assert.InRange(taken, 40, 44);
        Assert.True(limit.TryTake(100_000) && limit.TryTake(100_000) && limit.TryTake(100_000) && limit.TryTake(100_000));
        Assert.False(limit.TryTake(100_000));
    }

    [Fact]
    public void LinesAreLimitedAndTheMissingOnesCounted()
    {
        SmcPolicyTable table = new(SmcPolicy.Emulate, Rules("log 0x82000000", "deny 0x83000000"), 1000);
        int told = 0;
        for (int i = 0; i < 50; i++)
        {
            told += table.MustLog(0, 7, out _) ? 1 : 0;
        }

        Assert.Equal(10, told);
        Assert.True(table.MustLog(0, 7000, out int skipped));
        Assert.Equal(40, skipped);
        Assert.False(table.MustLog(1, 7000, out _));
        Assert.True(table.IsWatched(0));
        Assert.False(table.IsWatched(1));
    }

    private static SmcRule Parse(string text)
    {
        Assert.True(SmcRuleText.TryParse(text, out SmcRule rule, out string wrong), wrong);
        return rule;
    }

    private static SmcRuleList Rules(params string[] texts)
    {
        SmcRuleList rules = new();
        foreach (string text in texts)
        {
            Assert.Equal("", rules.Add(Parse(text)));
        }

        return rules;
    }
}
