using Hypervisor.Model.Arm;
using Xunit;

namespace Hypervisor.Model.Tests.Arm;

public sealed class SyndromeTests
{
    [Fact]
    public void EcIlAndIssAreIndependentFields()
    {
        for (uint ec = 0; ec < 64; ec++)
        {
            for (uint il = 0; il < 2; il++)
            {
                foreach (uint iss in new uint[] { 0, 1, 0x155_5555, 0x0AA_AAAA, EsrEl2.IssMask })
                {
                    EsrEl2 esr = new(0xFFFF_FFFF_0000_0000 | (ec << 26) | (il << 25) | iss);
                    Assert.Equal((ExceptionClass)ec, esr.Ec);
                    Assert.Equal(2 + (2 * il), esr.InstructionBytes);
                    Assert.Equal(iss, esr.Iss);
                    Assert.Equal(iss & 0xFFFF, esr.CallImmediate);
                }
            }
        }
    }

    [Fact]
    public void SysRegIssGivesBackEveryEncoding()
    {
        for (uint value = 0; value <= ushort.MaxValue; value++)
        {
            SysRegEncoding expected = new((ushort)value);
            uint rt = value & 31;
            uint iss = (expected.Op0 << 20) | (expected.Op2 << 17) | (expected.Op1 << 14) |
                (expected.Crn << 10) | (rt << 5) | (expected.Crm << 1) | (value & 1);
            SysRegIss actual = new EsrEl2(TestVm.Esr(ExceptionClass.MsrMrs, iss)).SysReg;
            Assert.Equal(expected, actual.Encoding);
            Assert.Equal((int)rt, actual.Rt);
            Assert.Equal((value & 1) == 1, actual.IsRead);
            Assert.Equal(expected, new SysRegEncoding(actual.Op0, actual.Op1, actual.Crn, actual.Crm, actual.Op2));
        }
    }

    [Fact]
    public void SysRegNamesAreWhatAssemblersTake() =>
        Assert.Equal("S3_0_C1_C0_0", new SysRegEncoding(3, 0, 1, 0, 0).ToString());

    [Fact]
    public void DataAbortFieldsAreIndependent()
    {
        for (int bit = 0; bit < 25; bit++)
        {
            DataAbortIss iss = new(1u << bit);
            Assert.Equal(bit == 24, iss.Isv);
            Assert.Equal(bit is 22 or 23 ? 1 << (bit - 22) : 0, iss.Sas);
            Assert.Equal(bit == 21, iss.Sse);
            Assert.Equal(bit is >= 16 and <= 20 ? 1 << (bit - 16) : 0, iss.Srt);
            Assert.Equal(bit == 15, iss.Sf);
            Assert.Equal(bit == 14, iss.Ar);
            Assert.Equal(bit == 10, iss.FnV);
            Assert.Equal(bit == 9, iss.Ea);
            Assert.Equal(bit == 8, iss.Cm);
            Assert.Equal(bit == 7, iss.S1ptw);
            Assert.Equal(bit == 6, iss.Wnr);
            Assert.Equal(bit < 6 ? 1u << bit : 0, iss.Dfsc);
        }
    }

    [Fact]
    public void HpfarIsUnknownOnlyForPermissionFaults()
    {
        for (uint dfsc = 0; dfsc < 16; dfsc++)
        {
            Assert.Equal(dfsc < 12, new DataAbortIss(dfsc).HasHpfar);
            Assert.Equal(dfsc < 12, new DataAbortIss(EsrEl2.IssMask & ~0x3Fu | dfsc).HasHpfar);
        }
    }

    [Fact]
    public void IpaJoinsPageAndOffset()
    {
        RawExit exit = new() { Far = 0xFFFF_8000_0123_4ABC, Hpfar = 0x0000_0000_0009_0000 };
        Assert.Equal(0x0900_0ABCul, exit.Ipa);
        exit.Hpfar = 0x8000_0FFF_FFFF_FFF0;
        Assert.Equal(0x000F_FFFF_FFFF_FABCul, exit.Ipa);
    }

    [Fact]
    public void EveryClassHasAName()
    {
        for (int ec = 0; ec < 64; ec++)
        {
            bool named = System.Enum.IsDefined((ExceptionClass)ec);
            Assert.Equal(!named, ExceptionClassNames.Of((ExceptionClass)ec) == "unallocated");
        }
    }
}
