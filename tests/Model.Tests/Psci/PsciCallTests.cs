using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

public sealed class PsciCallTests
{
    [Fact]
    public void AffinityInfoOfOneVcpuFollowsItsPower()
    {
        foreach (uint id in new[] { 0x8400_0004u, 0xC400_0004u })
        {
            PsciVm vm = TestVm.Booted();
            TestVm.SetPower(vm[1], PsciVcpuPower.OnPending);
            TestVm.SetPower(vm[2], PsciVcpuPower.Suspended);
            Assert.Equal(0ul, TestVm.Call(vm[0], id, 0).X0);
            Assert.Equal(2ul, TestVm.Call(vm[0], id, 1).X0);
            Assert.Equal(0ul, TestVm.Call(vm[0], id, 2).X0);
            Assert.Equal(1ul, TestVm.Call(vm[0], id, 3).X0);
            Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], id, 4).X0);
        }
    }

    [Fact]
    public void AffinityInfoOfAGroupIsThatOfItsMostAwakeMember()
    {
        // 18 vCPUs: a cluster of 16 and one of 2, and every state of the two.
        for (int a = 0; a < 4; a++)
        {
            for (int b = 0; b < 4; b++)
            {
                PsciVm vm = TestVm.Booted(18);
                TestVm.SetPower(vm[16], (PsciVcpuPower)a);
                TestVm.SetPower(vm[17], (PsciVcpuPower)b);
                ulong expected = a >= 2 || b >= 2 ? 0ul : a == 1 || b == 1 ? 2ul : 1ul;
                Assert.Equal(expected, TestVm.Call(vm[0], 0xC400_0004, 0x100, 1).X0);
                Assert.Equal(expected, TestVm.Call(vm[0], 0xC400_0004, 0x1FF, 1).X0);
                Assert.Equal(0ul, TestVm.Call(vm[0], 0xC400_0004, 0x000, 1).X0);
                Assert.Equal(0ul, TestVm.Call(vm[0], 0xC400_0004, 0x5_0500, 3).X0);
                Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], 0xC400_0004, 0x200, 1).X0);
                Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], 0xC400_0004, 0x1_0000, 2).X0);
            }
        }
    }

    [Fact]
    public void AffinityInfoRefusesBadLevelsAndBits()
    {
        PsciVm vm = TestVm.Booted();
        for (ulong level = 0; level < 70; level++)
        {
            Assert.Equal(level <= 3 ? 0 : TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], 0xC400_0004, 0, level).X0);
        }

        for (int bit = 24; bit < 64; bit++)
        {
            bool aff3 = bit is >= 32 and < 40;
            for (ulong level = 0; level <= 3; level++)
            {
                Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], 0xC400_0004, 1ul << bit, level).X0);
                ulong narrow = bit < 32 ? TestVm.Code(PsciReturnCode.InvalidParameters) : 0;
                Assert.Equal(narrow, TestVm.Call(vm[0], 0x8400_0004, 1ul << bit, level).X0);
            }

            Assert.Equal(aff3, Hypervisor.Model.Arm.Mpidr.IsValidTarget(1ul << bit));
        }
    }

    [Fact]
    public void SystemCallsNeverReportSuccess()
    {
        (ulong x0, ExitOutcome outcome) = TestVm.Call(TestVm.Booted()[0], 0x8400_0008);
        Assert.Equal((TestVm.Code(PsciReturnCode.InternalFailure), ExitReason.SystemDown), (x0, outcome.Reason));
        (x0, outcome) = TestVm.Call(TestVm.Booted()[0], 0x8400_0009);
        Assert.Equal((TestVm.Code(PsciReturnCode.InternalFailure), ExitReason.SystemReset), (x0, outcome.Reason));
    }

    [Fact]
    public void NoTrustedOsNeedsMigration() => Assert.Equal(2ul, TestVm.Call(TestVm.Booted()[0], 0x8400_0006).X0);

    [Fact]
    public void EveryFunctionHasItsName()
    {
        for (int number = 0; number < 32; number++)
        {
            bool known = System.Enum.IsDefined((PsciFunction)number);
            string name = PsciFunctionNames.Of((PsciFunction)number);
            Assert.Equal(known, name != "PSCI");
            if (known)
            {
                Assert.Equal(((PsciFunction)number).ToString().ToUpperInvariant(), name.Replace("_", ""));
            }
        }
    }
}
