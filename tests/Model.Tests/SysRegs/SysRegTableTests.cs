using Hypervisor.Model.Arm;
using Hypervisor.Model.SysRegs;
using Xunit;

namespace Hypervisor.Model.Tests.SysRegs;

public sealed class SysRegTableTests
{
    private readonly SysRegTable _table = new(new IdRegisters(new ulong[IdRegisters.RegisterCount]));
    private SysRegDecision Read(SysRegEncoding register) => _table.Read(register);

    private SysRegDecision Write(SysRegEncoding register, ulong value) => _table.Write(register, value);

    /// <summary>All 65536 encodings have an answer of the right kind, and reading changes nothing.</summary>
    [Fact]
    public void EveryEncodingIsAnswered()
    {
        for (int value = 0; value <= ushort.MaxValue; value++)
        {
            SysRegEncoding register = new((ushort)value);
            SysRegDecision read = Read(register);
            SysRegDecision write = Write(register, 0);
            Assert.True(read.Kind is SysRegDecisionKind.Value or SysRegDecisionKind.Undefined);
            Assert.True(write.Kind is SysRegDecisionKind.Done or SysRegDecisionKind.Undefined
                or SysRegDecisionKind.SendGroup0Sgi or SysRegDecisionKind.SendGroup1Sgi);
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

    /// <summary>The timers and the counters are the hardware's own: nothing of them traps.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 0)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    public void TimersAreNotHere(uint crm, uint op2) =>
        Assert.Equal(SysRegDecisionKind.Undefined, Read(new SysRegEncoding(3, 3, 14, crm, op2)).Kind);

    /// <summary>SGI1R and SGI0R send to their groups; ASGI1R's other security state does not exist.</summary>
    [Theory]
    [InlineData(5, SysRegDecisionKind.SendGroup1Sgi)]
    [InlineData(6, SysRegDecisionKind.Done)]
    [InlineData(7, SysRegDecisionKind.SendGroup0Sgi)]
    public void SgiRegistersAreWriteOnly(uint op2, SysRegDecisionKind kind)
    {
        SysRegEncoding register = new(3, 0, 12, 11, op2);
        SysRegDecision write = Write(register, 0x0300_0006);
        Assert.Equal(kind, write.Kind);
        Assert.Equal(kind == SysRegDecisionKind.Done ? 0 : 0x0300_0006UL, write.Value);
        Assert.Equal(SysRegDecisionKind.Undefined, Read(register).Kind);
    }
}
