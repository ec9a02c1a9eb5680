using Hypervisor.Model.Arm;
using Hypervisor.Model.SysRegs;
using Xunit;

namespace Hypervisor.Model.Tests.SysRegs;

public sealed class SysRegTableTests
{
    private readonly SysRegTable _table = new(new IdRegisters(new ulong[IdRegisters.RegisterCount]));
    private SysRegState _state;

    private SysRegDecision Read(SysRegEncoding register, ulong counter = 0) => _table.Read(register, in _state, counter);

    private SysRegDecision Write(SysRegEncoding register, ulong value, ulong counter = 0) =>
        _table.Write(register, value, ref _state, counter);

    /// <summary>All 65536 encodings have an answer of the right kind, and reading changes nothing.</summary>
    [Fact]
    public void EveryEncodingIsAnswered()
    {
        for (int value = 0; value <= ushort.MaxValue; value++)
        {
            SysRegEncoding register = new((ushort)value);
            SysRegDecision read = Read(register, 5);
            SysRegDecision write = Write(register, 0);
            Assert.True(read.Kind is SysRegDecisionKind.Value or SysRegDecisionKind.Undefined);
            Assert.True(write.Kind is SysRegDecisionKind.Done or SysRegDecisionKind.Undefined or SysRegDecisionKind.SendSgi);
            if (register.Op0 < 2)
            {
                Assert.Equal((SysRegDecisionKind.Undefined, SysRegDecisionKind.Undefined), (read.Kind, write.Kind));
            }
        }
    }

    [Theory]
    [InlineData(3, 0, 1, 0, 1, 0, "ACTLR_EL1")]
    [InlineData(2, 0, 0, 2, 2, 0, "MDSCR_EL1")]
    [InlineData(2, 0, 0, 2, 0, 0, "MDCCINT_EL1")]
    [InlineData(2, 0, 0, 15, 7, 0, "DBGWCR15_EL1")]
    [InlineData(2, 0, 0, 0, 4, 0, "DBGBVR0_EL1")]
    [InlineData(2, 0, 1, 0, 4, 0, "OSLAR_EL1")]
    [InlineData(2, 0, 1, 1, 4, 8, "OSLSR_EL1")]
    [InlineData(2, 0, 1, 3, 4, 0, "OSDLR_EL1")]
    [InlineData(2, 0, 7, 14, 6, 0, "DBGAUTHSTATUS_EL1")]
    [InlineData(2, 3, 0, 1, 0, 0, "MDCCSR_EL0")]
    [InlineData(3, 3, 9, 12, 0, 0, "PMCR_EL0")]
    [InlineData(3, 3, 9, 14, 0, 0, "PMUSERENR_EL0")]
    [InlineData(3, 0, 9, 14, 1, 0, "PMINTENSET_EL1")]
    [InlineData(3, 3, 14, 15, 7, 0, "PMCCFILTR_EL0")]
    [InlineData(3, 0, 12, 12, 5, 7, "ICC_SRE_EL1")]
    public void SomeRegistersIgnoreWrites(uint op0, uint op1, uint crn, uint crm, uint op2, ulong value, string name)
    {
        SysRegEncoding register = new(op0, op1, crn, crm, op2);
        Assert.Equal(SysRegDecisionKind.Done, Write(register, ulong.MaxValue).Kind);
        Assert.True(Read(register).Kind == SysRegDecisionKind.Value && Read(register).Value == value, name);
    }

    [Theory]
    [InlineData(3, 1, 15, 2, 0, "CPUACTLR_EL1 of Cortex-A72")]
    [InlineData(3, 0, 11, 0, 0, "implementation defined")]
    [InlineData(3, 0, 2, 1, 0, "APIAKeyLo_EL1")]
    [InlineData(3, 0, 1, 2, 0, "ZCR_EL1")]
    [InlineData(3, 0, 5, 3, 0, "ERRIDR_EL1")]
    [InlineData(3, 0, 10, 4, 7, "LORID_EL1")]
    [InlineData(2, 1, 0, 0, 1, "TRCTRACEIDR")]
    [InlineData(3, 4, 1, 1, 0, "HCR_EL2")]
    [InlineData(3, 0, 12, 8, 0, "ICC_IAR0_EL1")]
    public void OthersAreUndefined(uint op0, uint op1, uint crn, uint crm, uint op2, string name)
    {
        SysRegEncoding register = new(op0, op1, crn, crm, op2);
        Assert.True(Read(register).Kind == SysRegDecisionKind.Undefined, name);
        Assert.True(Write(register, 1).Kind == SysRegDecisionKind.Undefined, name);
    }

    [Fact]
    public void IdentificationIsReadOnly()
    {
        SysRegEncoding pfr0 = new(3, 0, 0, 4, 0);
        Assert.Equal((SysRegDecisionKind.Value, 0x100_0011UL), (Read(pfr0).Kind, Read(pfr0).Value));
        Assert.Equal(SysRegDecisionKind.Undefined, Write(pfr0, 0).Kind);
    }

    [Fact]
    public void TimerFollowsTheCounter()
    {
        SysRegEncoding tval = new(3, 3, 14, 2, 0);
        SysRegEncoding ctl = new(3, 3, 14, 2, 1);
        SysRegEncoding cval = new(3, 3, 14, 2, 2);
        Write(tval, 100, counter: 1000);
        Assert.Equal(1100UL, Read(cval).Value);
        Assert.Equal(0UL, Read(ctl, 2000).Value);
        Write(ctl, 5);
        Assert.Equal(1UL, Read(ctl, 1099).Value);
        Assert.Equal(5UL, Read(ctl, 1100).Value);
        Assert.True(_state.Timer.IsRaised(1100));
        Assert.Equal(0xFFFF_FFFFUL, Read(tval, 1101).Value);
        Write(ctl, 3);
        Assert.Equal(7UL, Read(ctl, 1100).Value);
        Assert.False(_state.Timer.IsRaised(1100));
        Write(tval, 0xFFFF_FFFF, counter: 1000);
        Assert.Equal(999UL, Read(cval).Value);
        Write(cval, ulong.MaxValue);
        Assert.Equal(ulong.MaxValue, Read(cval).Value);
        Assert.Equal(77UL, Read(new SysRegEncoding(3, 3, 14, 0, 1), 77).Value);
        _state.Reset();
        Assert.Equal(0UL, Read(cval).Value);
    }

    [Fact]
    public void SgiRequestsAreDecoded()
    {
        foreach (uint op2 in (uint[])[5, 6, 7])
        {
            SysRegEncoding register = new(3, 0, 12, 11, op2);
            Assert.Equal((SysRegDecisionKind.SendSgi, 0x0300_0006UL), (Write(register, 0x0300_0006).Kind, Write(register, 0x0300_0006).Value));
            Assert.Equal(SysRegDecisionKind.Undefined, Read(register).Kind);
        }

        SgiRequest two = new(0x0300_0006);
        Assert.Equal(3, two.Intid);
        for (int i = 0; i < 32; i++)
        {
            Assert.Equal(i is 1 or 2, two.Targets(Mpidr.OfVcpu(i)));
        }

        Assert.True(new SgiRequest(0x1_0001).Targets(Mpidr.OfVcpu(16)));
        Assert.False(new SgiRequest(0x1000_0000_0001).Targets(Mpidr.OfVcpu(0)));
        Assert.True(new SgiRequest(1UL << 40).IsForAllOthers);
        Assert.False(two.IsForAllOthers);
    }
}
