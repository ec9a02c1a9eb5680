using System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Smccc;

/// <summary>Calls that modules answer: which they may have, and who may make them.</summary>
public sealed class SmcccServiceTableTests
{
    private const uint First = 0xC600_0100;
    private const uint Last = 0xC600_010F;

    [Theory]
    [InlineData(0x8400_0000u, 0x8400_0000u, "0x84000000 is the hypervisor's own; leave it out")]
    [InlineData(0xC400_0003u, 0xC400_0010u, "0xc4000003 is the hypervisor's own; leave it out")]
    [InlineData(0x8400_001Fu, 0x8400_0040u, "0x8400001f is the hypervisor's own; leave it out")]
    [InlineData(0x8400_0040u, 0x8400_0060u, "0x84000050 is the hypervisor's own; leave it out")]
    [InlineData(0x8600_0000u, 0x8600_FFFFu, "0x86000000 is the hypervisor's own; leave it out")]
    [InlineData(0xC500_0021u, 0xC500_0021u, "0xc5000021 is the hypervisor's own; leave it out")]
    [InlineData(0x8000_0005u, 0x8000_0005u, "the owner 0 is the architecture, which we answer; take ids of another, as 0xc6000100-0xc600010f of the vendor's hypervisor")]
    [InlineData(0x8600_0110u, 0x8600_0100u, "a range begins and ends within the 0x10000 ids of one owner, with bits 23:16 clear, the lower id first")]
    [InlineData(0x8600_0110u, 0xC600_0110u, "a range begins and ends within the 0x10000 ids of one owner, with bits 23:16 clear, the lower id first")]
    [InlineData(0x8601_0110u, 0x8601_0110u, "a range begins and ends within the 0x10000 ids of one owner, with bits 23:16 clear, the lower id first")]
    [InlineData(0xFFFF_FFFFu, 0xFFFF_FFFFu, "a range begins and ends within the 0x10000 ids of one owner, with bits 23:16 clear, the lower id first")]
    [InlineData(0xC600_010Fu, 0xC600_0110u, "FIRST has 0xc6000100-0xc600010f already; take others")]
    [InlineData(0xC600_0000u, 0xC600_0100u, "FIRST has 0xc6000100-0xc600010f already; take others")]
    public void WhatCannotBeHadIsRefusedInOneLine(uint first, uint last, string why)
    {
        SmcccServiceTable table = new();
        table.Add(First, Last, new Service("FIRST"));
        ArgumentException refused = Assert.Throws<ArgumentException>(() => table.Add(first, last, new Service("SECOND")));
        Assert.Equal($"SECOND: function ids 0x{first:x8}-0x{last:x8}: {why}", refused.Message);
        Assert.Single(table.Ranges);
    }

    [Fact]
    public void NeighboursAndOtherOwnersCanBeHad()
    {
        SmcccServiceTable table = new();
        table.Add(First, Last, new Service("FIRST"));
        table.Add(Last + 1, Last + 1, new Service("SECOND"));
        table.Add(0x8300_0000, 0x8300_FFFF, new Service("OEM"));
        Assert.Equal("FIRST", table.Find(Last)!.Name);
        Assert.Equal("SECOND", table.Find(Last + 1)!.Name);
        Assert.Equal("OEM", table.Find(0x8300_1234)!.Name);
        Assert.Null(table.Find(First - 1));
        Assert.Null(table.Find(0xC300_0000));
    }

    [Fact]
    public void TheServiceSeesTheCallAndItsResultsComeBack()
    {
        PsciVm vm = TestVm.Booted(Services(SmcPolicy.Emulate));
        VcpuRegisters registers = default;
        registers.X[0] = 0xFFFF_FFFF_0000_0000 | First | SmcccFunctionId.SveHintBit;
        registers.X[1] = 1;
        registers.X[17] = 17;
        registers.X[18] = 18;
        ExitOutcome outcome = TestVm.Call(vm[0], SmcccConduit.Smc, ref registers);

        Assert.Equal((ExitReason.Hypercall, First), (outcome.Reason, outcome.FunctionId));
        Assert.Equal((First, 1ul, 17ul, 0ul), (registers.X[0], registers.X[1], registers.X[2], registers.X[3]));
        Assert.Equal((17ul, 18ul), (registers.X[17], registers.X[18]));
    }

    /// <summary>PSCI first, then the VM's rules and its policy, then ours, then the modules', and the firmware last.</summary>
    [Theory]
    [InlineData(SmcPolicy.Emulate, "", SmcAnswer.Emulate)]
    [InlineData(SmcPolicy.Forward, "", SmcAnswer.Emulate)]
    [InlineData(SmcPolicy.Deny, "", SmcAnswer.Refuse)]
    [InlineData(SmcPolicy.Emulate, "deny 0x83000000", SmcAnswer.Refuse)]
    [InlineData(SmcPolicy.Deny, "emulate 0x83000000", SmcAnswer.Emulate)]
    [InlineData(SmcPolicy.Emulate, "allow 0x83000000", SmcAnswer.Forward)]
    public void ThePolicyOfTheVmDecides(SmcPolicy policy, string rule, SmcAnswer expected)
    {
        const uint Oem = 0x8300_0000;
        SmcccServices services = Services(policy, rule, Oem);
        Assert.Equal(expected, services.Decide(services.Policy.Find(Oem), SmcccConduit.Smc, new SmcccFunctionId(Oem)));
    }

    [Fact]
    public void ACallThatNobodyAnswersIsNotSupported() =>
        Assert.Equal(TestVm.NotSupported, TestVm.Call(TestVm.Booted(Services(SmcPolicy.Emulate))[0], Last + 1).X0);

    [Fact]
    public void TheTraceKnowsItByName()
    {
        SmcccServices services = Services(SmcPolicy.Emulate);
        Assert.Equal("FIRST", services.NameOf(First));
        Assert.Equal("SMCCC_VERSION", services.NameOf(0x8000_0000));
        Assert.Equal("", services.NameOf(Last + 1));
    }

    private static SmcccServices Services(SmcPolicy policy, string rule = "", uint oem = 0x8300_0000)
    {
        SmcRuleList rules = new();
        if (rule.Length > 0)
        {
            Assert.True(SmcRuleText.TryParse(rule, out SmcRule parsed, out _));
            Assert.Equal("", rules.Add(parsed));
        }

        SmcccServiceTable table = new();
        table.Add(First, Last, new Service("FIRST"));
        table.Add(oem, oem, new Service("OEM"));
        return TestVm.Services(policy, rules, modules: table);
    }

    private sealed class Service(string name) : ISmcccService
    {
        public string Name => name;

        public SmcccResult Handle(in SmcccCall call)
        {
            Assert.Equal(("vm0", 0), (call.Vm, call.Vcpu));
            return SmcccResult.Of(call.Function.Value, call[1], call[17], 0);
        }
    }
}
