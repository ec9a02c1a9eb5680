using System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.SysRegs;
using Xunit;

namespace Hypervisor.Model.Tests.SysRegs;

public sealed class IdRegistersTests
{
    private static IdRegisters Of(ulong all)
    {
        ulong[] host = new ulong[IdRegisters.RegisterCount];
        Array.Fill(host, all);
        return new IdRegisters(host);
    }

    private static SysRegEncoding Register(uint crm, uint op2) => new(3, 0, 0, crm, op2);

    /// <summary>Fields by (CRm, op2, shift) that must never show, on a host where every field is set to each value.</summary>
    [Theory]
    [InlineData(4, 0, 8, "EL2")]
    [InlineData(4, 0, 12, "EL3")]
    [InlineData(4, 0, 28, "RAS")]
    [InlineData(4, 0, 32, "SVE")]
    [InlineData(4, 0, 36, "SEL2")]
    [InlineData(4, 0, 40, "MPAM")]
    [InlineData(4, 0, 44, "AMU")]
    [InlineData(4, 0, 52, "RME")]
    [InlineData(4, 1, 8, "MTE")]
    [InlineData(4, 1, 12, "RAS_frac")]
    [InlineData(4, 1, 24, "SME")]
    [InlineData(4, 1, 32, "CSV2_frac")]
    [InlineData(4, 1, 36, "NMI")]
    [InlineData(4, 1, 44, "GCS")]
    [InlineData(4, 4, 0, "SVEver")]
    [InlineData(4, 5, 56, "SMEver")]
    [InlineData(5, 0, 4, "TraceVer")]
    [InlineData(5, 0, 8, "PMUVer")]
    [InlineData(5, 0, 32, "PMSVer")]
    [InlineData(5, 0, 40, "TraceFilt")]
    [InlineData(5, 0, 44, "TraceBuffer")]
    [InlineData(5, 0, 52, "BRBE")]
    [InlineData(6, 0, 24, "TME")]
    [InlineData(6, 1, 4, "APA")]
    [InlineData(6, 1, 8, "API")]
    [InlineData(6, 1, 24, "GPA")]
    [InlineData(6, 1, 28, "GPI")]
    [InlineData(6, 1, 60, "LS64")]
    [InlineData(6, 2, 0, "WFxT")]
    [InlineData(6, 2, 8, "GPA3")]
    [InlineData(6, 2, 12, "APA3")]
    [InlineData(6, 2, 16, "MOPS")]
    [InlineData(6, 2, 32, "SYSREG_128")]
    [InlineData(7, 0, 56, "FGT")]
    [InlineData(7, 0, 60, "ECV")]
    [InlineData(7, 1, 4, "VMIDBits")]
    [InlineData(7, 1, 8, "VH")]
    [InlineData(7, 1, 16, "LO")]
    [InlineData(7, 1, 40, "HCX")]
    [InlineData(7, 2, 12, "IESB")]
    [InlineData(7, 2, 24, "NV")]
    [InlineData(7, 2, 56, "EVT")]
    [InlineData(7, 3, 0, "TCRX")]
    [InlineData(7, 3, 8, "S1PIE")]
    [InlineData(7, 3, 16, "S1POE")]
    public void WhatIsNotSwitchedIsHidden(uint crm, uint op2, int shift, string name)
    {
        for (ulong value = 0; value < 16; value++)
        {
            ulong seen = Of(value * 0x1111_1111_1111_1111).Read(Register(crm, op2)) >> shift;
            Assert.True((seen & 15) == 0, name);
        }
    }

    [Theory]
    [InlineData(4, 0, 16, "FP")]
    [InlineData(4, 0, 20, "AdvSIMD")]
    [InlineData(4, 0, 48, "DIT")]
    [InlineData(4, 0, 60, "CSV3")]
    [InlineData(4, 1, 0, "BT")]
    [InlineData(4, 1, 4, "SSBS")]
    [InlineData(6, 0, 4, "AES")]
    [InlineData(6, 0, 20, "Atomic")]
    [InlineData(6, 0, 60, "RNDR")]
    [InlineData(6, 1, 0, "DPB")]
    [InlineData(7, 0, 4, "ASIDBits")]
    [InlineData(7, 0, 24, "TGran64")]
    [InlineData(7, 1, 12, "HPDS")]
    [InlineData(7, 1, 20, "PAN")]
    [InlineData(7, 2, 4, "UAO")]
    [InlineData(7, 2, 20, "CCIDX")]
    [InlineData(7, 2, 36, "IDS")]
    public void WhatNeedsNoStateIsKept(uint crm, uint op2, int shift, string name)
    {
        for (ulong value = 0; value < 16; value++)
        {
            ulong seen = Of(value * 0x1111_1111_1111_1111).Read(Register(crm, op2)) >> shift;
            Assert.True((seen & 15) == value, name);
        }
    }

    [Fact]
    public void SomeFieldsAreFixedOrCapped()
    {
        for (ulong value = 0; value < 16; value++)
        {
            IdRegisters registers = Of(value * 0x1111_1111_1111_1111);
            ulong pfr0 = registers.Read(Register(4, 0));
            Assert.Equal((0x11UL, 1UL), (pfr0 & 0xFF, (pfr0 >> 24) & 15));
            Assert.True(((pfr0 >> 56) & 15) <= 1);
            Assert.Equal(0xF0_0010_1006UL, registers.Read(Register(5, 0)));
            ulong mmfr0 = registers.Read(Register(7, 0));
            Assert.True((mmfr0 & 15) <= 2 && ((mmfr0 >> 20) & 15) <= 1 && ((mmfr0 >> 28) & 15) is 0 or 15);
        }
    }

    /// <summary>AArch32's registers and the reserved encodings read as zero.</summary>
    [Fact]
    public void TheRestOfTheSpaceIsZero()
    {
        IdRegisters registers = Of(ulong.MaxValue);
        int shown = 0;
        for (uint crm = 1; crm <= 7; crm++)
        {
            for (uint op2 = 0; op2 < 8; op2++)
            {
                Assert.True(IdRegisters.Contains(Register(crm, op2)));
                shown += registers.Read(Register(crm, op2)) != 0 ? 1 : 0;
            }
        }

        Assert.Equal(9, shown);
        Assert.False(IdRegisters.Contains(Register(0, 0)));
        Assert.False(IdRegisters.Contains(Register(8, 0)));
        Assert.False(IdRegisters.Contains(new SysRegEncoding(3, 3, 0, 4, 0)));
    }
}
