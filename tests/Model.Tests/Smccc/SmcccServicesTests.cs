using System;
using System.Linq;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Smccc;

public sealed class SmcccServicesTests
{
    private const uint Workaround1 = 0x8000_8000;
    private const uint Workaround2 = 0x8000_7FFF;
    private const uint Workaround3 = 0x8000_3FFF;
    private const uint Workaround4 = 0x8000_0004;
    private const ulong CortexA55 = 0x412F_D050;
    private const ulong NotRequired = unchecked((ulong)-2);

    /// <summary>Each id of the architecture's range: ARCH_FEATURES knows it exactly when the call is answered.</summary>
    [Fact]
    public void ArchFeaturesNamesExactlyWhatIsAnswered()
    {
        CpuMitigations safe = new(CortexA55, 0, FirmwareWorkarounds.None);
        SmcccServices services = TestVm.Services(mitigations: safe);
        PsciVcpu vcpu = TestVm.Booted(services)[0];
        for (uint number = 0; number <= 0xFFFF; number++)
        {
            foreach (uint id in new[] { 0x8000_0000 | number, 0xC000_0000 | number })
            {
                bool named = TestVm.Call(vcpu, 0x8000_0001, id).X0 != TestVm.NotSupported;
                Assert.Equal(services.Emulates(id), named);
                bool answered = TestVm.Call(vcpu, id, id == 0x8000_0001 ? 0x8000_0000 : 0).X0 != TestVm.NotSupported;
                Assert.Equal(named, answered);
            }
        }

        Assert.Equal(0x1_0002ul, TestVm.Call(vcpu, 0x8000_0000).X0);
    }

    [Fact]
    public void TheSocIsNobodys()
    {
        PsciVcpu vcpu = TestVm.Booted()[0];
        Assert.Equal((1ul, 1ul), (TestVm.Call(vcpu, 0x8000_0002, 0).X0, TestVm.Call(vcpu, 0x8000_0002, 1).X0));
        Assert.Equal(unchecked((ulong)-3), TestVm.Call(vcpu, 0x8000_0002, 2).X0);
    }

    /// <summary>Core, CSV2 and the firmware's four answers; what a guest is told.</summary>
    [Theory]
    [InlineData(TestVm.CortexA72, 0, -1, -1, -1, -1, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue)]
    [InlineData(TestVm.CortexA72, 0, 0, -2, 0, -1, 0ul, NotRequired, 0ul, ulong.MaxValue)]
    [InlineData(TestVm.CortexA72, 0, 1, 1, 1, 1, 1ul, NotRequired, 1ul, ulong.MaxValue)]
    [InlineData(TestVm.CortexA72, 0, 0, 0, -1, 0, 0ul, ulong.MaxValue, ulong.MaxValue, 0ul)]
    [InlineData(TestVm.CortexA72, 0, -5, -5, 7, -5, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue)]
    [InlineData(0x413F_D0C1ul, 1, -1, -1, -1, -1, 1ul, ulong.MaxValue, ulong.MaxValue, ulong.MaxValue)]
    [InlineData(0x000F_0510ul, 3, -1, -1, -1, -1, 1ul, ulong.MaxValue, 1ul, ulong.MaxValue)]
    [InlineData(CortexA55, 0, -1, -1, -1, -1, 1ul, NotRequired, 1ul, ulong.MaxValue)]
    public void WorkaroundsAreTrueOfTheCpu(ulong midr, ulong csv2, int f1, int f2, int f3, int f4, ulong w1, ulong w2, ulong w3, ulong w4)
    {
        FirmwareWorkarounds firmware = new() { Workaround1 = f1, Workaround2 = f2, Workaround3 = f3, Workaround4 = f4 };
        PsciVcpu vcpu = TestVm.Booted(TestVm.Services(mitigations: new CpuMitigations(midr, csv2 << 56, firmware)))[0];
        ulong[] told = [.. new[] { Workaround1, Workaround2, Workaround3, Workaround4 }.Select(id => TestVm.Call(vcpu, 0x8000_0001, id).X0)];
        Assert.Equal([w1, w2, w3, w4], told);
    }

    /// <summary>Of unlike CPUs the worse is told, whichever comes first, and a safe one changes nothing.</summary>
    [Fact]
    public void OfUnlikeCpusTheWorseIsTrue()
    {
        CpuMitigations safe = new(CortexA55, 0, new FirmwareWorkarounds { Workaround4 = 0 });
        CpuMitigations called = new(TestVm.CortexA72, 0, new FirmwareWorkarounds { Workaround1 = 0, Workaround2 = -2, Workaround3 = 0, Workaround4 = 0 });
        CpuMitigations helpless = new(TestVm.CortexA72, 0, FirmwareWorkarounds.None);
        Assert.Equal([0ul, NotRequired, 0, 0], AnswersOf(new(safe, called)));
        Assert.Equal(AnswersOf(new(called, safe)), AnswersOf(new(safe, called)));
        Assert.Equal(AnswersOf(helpless), AnswersOf(new(new(safe, helpless), called)));
        Assert.Equal(AnswersOf(safe), AnswersOf(new(safe, safe)));
    }

    private static ulong[] AnswersOf(CpuMitigations mitigations) =>
    [
        .. new[] { SmcccFunction.Workaround1, SmcccFunction.Workaround2, SmcccFunction.Workaround3, SmcccFunction.Workaround4 }.Select(mitigations.Answer),
    ];

    /// <summary>A remedy of the firmware's runs there, whatever the conduit; one that is not needed does nothing.</summary>
    [Theory]
    [InlineData(SmcccConduit.Hvc)]
    [InlineData(SmcccConduit.Smc)]
    public void NeededWorkaroundsRunInTheFirmware(SmcccConduit conduit)
    {
        CpuMitigations needed = new(TestVm.CortexA72, 0, new FirmwareWorkarounds { Workaround1 = 0, Workaround2 = 0, Workaround3 = 1, Workaround4 = -1 });
        SmcccServices services = TestVm.Services(mitigations: needed);
        Assert.Equal(SmcAnswer.Forward, services.Decide(-1, conduit, new(Workaround1)));
        Assert.Equal(SmcAnswer.Refuse, services.Decide(-1, conduit, new(Workaround2)));
        Assert.Equal(SmcAnswer.Emulate, services.Decide(-1, conduit, new(Workaround3)));
        Assert.Equal(SmcAnswer.Refuse, services.Decide(-1, conduit, new(Workaround4)));
        Assert.Equal(SmcAnswer.Refuse, TestVm.Services(SmcPolicy.Deny, mitigations: needed).Decide(-1, conduit, new(Workaround1)));
        Assert.Equal(0ul, services.Answer(Workaround3, new ulong[18], 0).X0);
    }

    [Theory]
    [InlineData(0x8400_0020u)] // SDEI_VERSION
    [InlineData(0xC400_0024u)] // SDEI_EVENT_COMPLETE
    [InlineData(0x8400_0063u)] // FFA_VERSION
    [InlineData(0xC400_0066u)] // FFA_RXTX_MAP
    [InlineData(0x8500_0020u)] // PV_TIME_FEATURES, had it an SMC32 id
    [InlineData(0xC500_0022u)] // no call of PV_TIME
    public void WhatWeDoNotHaveIsRefusedUnderEveryPolicy(uint id)
    {
        foreach (SmcPolicy policy in Enum.GetValues<SmcPolicy>())
        {
            PsciVcpu vcpu = TestVm.Booted(policy: policy)[0];
            VcpuRegisters registers = default;
            registers.X[0] = id;
            TestVm.Call(vcpu, SmcccConduit.Smc, ref registers);
            Assert.Equal((TestVm.NotSupported, TestVm.NotSupported), (registers.X[0], TestVm.Call(vcpu, id).X0));
            Assert.Equal(TestVm.NotSupported, TestVm.Call(vcpu, 0x8000_0001, id).X0);
        }
    }

    /// <summary>DEN0057: found by ARCH_FEATURES, then by its own query; each vCPU has a structure of its own.</summary>
    [Fact]
    public void StolenTimeIsFoundByEachVcpu()
    {
        PsciVm vm = TestVm.Booted();
        Assert.Equal(0ul, TestVm.Call(vm[0], 0x8000_0001, 0xC500_0020).X0);
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vm[0], 0x8000_0001, 0xC500_0021).X0);
        Assert.Equal((0ul, 0ul), (TestVm.Call(vm[0], 0xC500_0020, 0xC500_0020).X0, TestVm.Call(vm[0], 0xC500_0020, 0xC500_0021).X0));
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vm[0], 0xC500_0020, 0xC500_0022).X0);
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vm[0], 0xC500_0020, 0x8400_0000).X0);
        for (int i = 0; i < vm.Count; i++)
        {
            Assert.Equal(0x090A_0000ul + ((ulong)i * 64), TestVm.Call(vm[i], 0xC500_0021).X0);
        }
    }

    /// <summary>What a rule denies is not told to be there.</summary>
    [Fact]
    public void StolenTimeThatARuleDeniesIsNotFound()
    {
        SmcRuleList rules = new();
        Assert.True(SmcRuleText.TryParse("deny 0xc5000021", out SmcRule rule, out string wrong), wrong);
        rules.Add(rule);
        PsciVcpu vcpu = TestVm.Booted(TestVm.Services(rules: rules))[0];
        Assert.Equal((0ul, TestVm.NotSupported), (TestVm.Call(vcpu, 0xC500_0020, 0xC500_0020).X0, TestVm.Call(vcpu, 0xC500_0020, 0xC500_0021).X0));
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vcpu, 0xC500_0021).X0);
    }

    [Theory]
    [InlineData(0xC500_0020u)]
    [InlineData(0xC500_0021u)]
    public void StolenTimeIsNotThereUnderDeny(uint id) =>
        Assert.Equal(TestVm.NotSupported, TestVm.Call(TestVm.Booted(policy: SmcPolicy.Deny)[0], id, id).X0);

    [Fact]
    public void TheVendorsCallsNameTheHypervisor()
    {
        Assert.Equal([0xC5C3_7DC3, 0xF041_C159, 0xCB98_DBAE, 0x02A7_F249], Results(0x8600_FF01));
        Assert.Equal([1ul, 0, 0, 0], Results(0x8600_FF03));
        Assert.Equal([1ul, 0, 0, 0], Results(0x8600_0000));
        Assert.Equal(TestVm.NotSupported, Results(0x8600_0001)[0]);
    }

    [Fact]
    public void EveryFunctionHasAnIdAndAName()
    {
        SmcccFunction[] found = [.. Enumerable.Range(0, 0x1_0000)
            .SelectMany(number => new uint[] { 0x80, 0x84, 0xC4, 0xC5, 0x86 }.Select(top => SmcccFunctionTable.Find(top << 24 | (uint)number)))
            .Where(function => function != SmcccFunction.None)];
        Assert.Equal(SmcccFunctionTable.Count - 1, found.Distinct().Count());
        Assert.Equal(found.Length, found.Select(SmcccFunctionTable.NameOf).Distinct().Count(name => name.Length > 0));
    }

    private static ulong[] Results(uint id)
    {
        VcpuRegisters registers = default;
        registers.X[0] = id;
        TestVm.Call(TestVm.Booted()[0], SmcccConduit.Hvc, ref registers);
        return [registers.X[0], registers.X[1], registers.X[2], registers.X[3]];
    }
}
