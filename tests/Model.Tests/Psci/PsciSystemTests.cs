using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

public sealed class PsciSystemTests
{
    private static readonly ulong[] Types = [0, 1, 2, 3, 0x7FFF_FFFF, 0x8000_0000, 0x8000_0001, 0xFFFF_FFFF];

    [Fact]
    public void OnlyTheWarmResetIsAType()
    {
        foreach (uint id in new[] { 0x8400_0012u, 0xC400_0012u })
        {
            foreach (ulong type in Types)
            {
                foreach (ulong cookie in new[] { 0ul, 1ul, 1ul << 32 })
                {
                    (ulong x0, ExitOutcome outcome) = TestVm.Call(TestVm.Booted()[0], id, type, cookie);
                    bool good = type == 0;
                    Assert.Equal(good ? ExitReason.SystemWarmReset : ExitReason.Hypercall, outcome.Reason);
                    Assert.Equal(TestVm.Code(good ? PsciReturnCode.InternalFailure : PsciReturnCode.InvalidParameters), x0);
                }
            }
        }
    }

    [Fact]
    public void HibernationIsTypeZeroOrOneWithoutACookie()
    {
        foreach (uint id in new[] { 0x8400_0015u, 0xC400_0015u })
        {
            foreach (ulong type in Types)
            {
                foreach (ulong cookie in new[] { 0ul, 1ul, 1ul << 32 })
                {
                    (ulong x0, ExitOutcome outcome) = TestVm.Call(TestVm.Booted()[0], id, type, cookie);
                    bool noCookie = cookie == 0 || (id == 0x8400_0015 && (uint)cookie == 0);
                    bool good = type <= 1 && noCookie;
                    Assert.Equal(good ? ExitReason.SystemDown : ExitReason.Hypercall, outcome.Reason);
                    Assert.Equal(TestVm.Code(good ? PsciReturnCode.InternalFailure : PsciReturnCode.InvalidParameters), x0);
                }
            }
        }
    }

    /// <summary>SYSTEM_OFF, SYSTEM_OFF2 and the last CPU_OFF end alike; so do both resets, but that a warm one stays warm.</summary>
    [Theory]
    [InlineData(PsciAftermath.Stop, PsciAftermath.Restart, ExitReason.SystemDown, ExitReason.SystemReset, ExitReason.SystemWarmReset)]
    [InlineData(PsciAftermath.Restart, PsciAftermath.Restart, ExitReason.SystemReset, ExitReason.SystemReset, ExitReason.SystemWarmReset)]
    [InlineData(PsciAftermath.Stop, PsciAftermath.Stop, ExitReason.SystemDown, ExitReason.SystemDown, ExitReason.SystemDown)]
    [InlineData(PsciAftermath.Restart, PsciAftermath.Stop, ExitReason.SystemReset, ExitReason.SystemDown, ExitReason.SystemDown)]
    public void AnEndLeadsWhereTheVmsOwnerWants(PsciAftermath off, PsciAftermath reset, ExitReason afterOff, ExitReason afterReset, ExitReason afterWarmReset)
    {
        foreach ((uint id, ExitReason after) in new[]
        {
            (0x8400_0008u, afterOff), (0x8400_0015u, afterOff), (0x8400_0002u, afterOff), (0x8400_0009u, afterReset), (0x8400_0012u, afterWarmReset),
        })
        {
            PsciVm vm = new(2, TestVm.RamStart, TestVm.RamSize, TestVm.Services()) { OnPowerOff = off, OnReset = reset };
            vm.Boot(TestVm.Entry, 0);
            TestVm.Start(vm[0]);
            (ulong x0, ExitOutcome outcome) = TestVm.Call(vm[0], id);
            Assert.Equal((after, TestVm.Code(PsciReturnCode.InternalFailure)), (outcome.Reason, x0));
        }
    }

    [Fact]
    public void MemProtectAnswersHowItWasAndOutlivesAReset()
    {
        PsciVm vm = TestVm.Booted();
        Assert.Equal(0ul, TestVm.Call(vm[0], 0x8400_0013, 0).X0);
        Assert.Equal(0ul, TestVm.Call(vm[0], 0x8400_0013, 5).X0);
        Assert.True(vm.MemoryIsProtected);
        vm.Boot(TestVm.Entry, 0);
        TestVm.Start(vm[0]);
        Assert.Equal(1ul, TestVm.Call(vm[0], 0x8400_0013, 1).X0);
        Assert.Equal(1ul, TestVm.Call(vm[0], 0x8400_0013, 1ul << 32).X0);
        Assert.False(vm.MemoryIsProtected);
        Assert.Equal(TestVm.NotSupported, TestVm.Call(vm[0], 0xC400_0013, 1).X0);
    }

    [Theory]
    [InlineData(TestVm.RamStart, TestVm.RamSize, true)]
    [InlineData(TestVm.RamStart, 1, true)]
    [InlineData(TestVm.RamStart + TestVm.RamSize - 1, 1, true)]
    [InlineData(TestVm.RamStart, 0, false)]
    [InlineData(TestVm.RamStart, TestVm.RamSize + 1, false)]
    [InlineData(TestVm.RamStart - 1, 2, false)]
    [InlineData(TestVm.RamStart + TestVm.RamSize, 1, false)]
    [InlineData(TestVm.RamStart + 1, ulong.MaxValue, false)]
    [InlineData(0, ulong.MaxValue, false)]
    public void RangesAreProtectedInRamOnly(ulong start, ulong length, bool good) =>
        Assert.Equal(TestVm.Code(good ? PsciReturnCode.Success : PsciReturnCode.Denied), TestVm.Call(TestVm.Booted()[0], 0xC400_0014, start, length).X0);

    [Fact]
    public void TheLastVcpuIsNotFrozen()
    {
        PsciVm vm = TestVm.Booted();
        Assert.Equal(TestVm.Code(PsciReturnCode.Denied), TestVm.Call(vm[0], 0x8400_000B).X0);
        TestVm.SetPower(vm[1], PsciVcpuPower.On);
        Assert.Equal(ExitReason.CpuDown, TestVm.Call(vm[0], 0x8400_000B).Outcome.Reason);
        Assert.Equal(PsciVcpuPower.Off, vm[0].Power);
        Assert.Equal(TestVm.Code(PsciReturnCode.Denied), TestVm.Call(vm[1], 0x8400_000B).X0);
        Assert.Equal(0ul, TestVm.Call(vm[1], 0xC400_0003, 0, TestVm.Entry).X0);
    }
}
