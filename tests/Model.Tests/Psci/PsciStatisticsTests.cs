using Hypervisor.Model.Arm;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

public sealed class PsciStatisticsTests
{
    private const uint Standby = 0x0000_0001;
    private const uint CpuPowerdown = 0x4000_0003;
    private const uint VmPowerdown = 0x4000_1033;
    private const ulong Hertz = 62_500_000;

    [Fact]
    public void EachStayIsCountedWhereItBelongs()
    {
        PsciVm vm = Booted();
        Sleep(vm[0], Standby, 1000, 1000 + Hertz);
        Sleep(vm[0], Standby, 5000, 5000 + Hertz);
        Assert.Equal((2ul, 2_000_000ul), Ask(vm, 0, Standby));
        Sleep(vm[0], CpuPowerdown, 0, 125);
        Assert.Equal((1ul, 2ul), Ask(vm, 0, CpuPowerdown));
        Assert.Equal((0ul, 0ul), Ask(vm, 0, VmPowerdown));
        Assert.Equal((0ul, 0ul), Ask(vm, 1, Standby));
        Sleep(vm[0], VmPowerdown, 1000, 1000 + Hertz);
        Assert.Equal((2ul, 1_000_002ul), Ask(vm, 0, CpuPowerdown));
        Assert.Equal((1ul, 1_000_000ul), Ask(vm, 0, VmPowerdown));
        Assert.Equal((1ul, 1_000_000ul), Ask(vm, 3, VmPowerdown));
    }

    /// <summary>The VM is down from the last vCPU's sleep to the first one's wake, in any order.</summary>
    [Fact]
    public void TheVmIsDownWhileAllAgree()
    {
        for (int order = 0; order < 4; order++)
        {
            PsciVm vm = Booted();
            TestVm.SetPower(vm[1], PsciVcpuPower.On);
            int first = order & 1;
            int waker = order >> 1;
            Down(vm[first], VmPowerdown, 100);
            Down(vm[1 - first], VmPowerdown, Hertz);
            Up(vm[waker], 3 * Hertz);
            Up(vm[1 - waker], 5 * Hertz);
            Assert.Equal((1ul, 2_000_000ul), Ask(vm, 0, VmPowerdown));
        }
    }

    [Fact]
    public void OneThatDoesNotAgreeKeepsTheVmUp()
    {
        foreach (uint other in new[] { 0u, Standby, CpuPowerdown })
        {
            PsciVm vm = Booted();
            TestVm.SetPower(vm[1], PsciVcpuPower.On);
            if (other != 0)
            {
                Down(vm[1], other, 0);
            }

            Sleep(vm[0], VmPowerdown, 10, Hertz);
            Assert.Equal((0ul, 0ul), Ask(vm, 0, VmPowerdown));
        }
    }

    [Fact]
    public void WhatDoesNotExistHasNoStatistics()
    {
        PsciVm vm = Booted();
        Sleep(vm[0], Standby, 0, Hertz);
        Assert.Equal((0ul, 0ul), Ask(vm, 4, Standby));
        Assert.Equal((0ul, 0ul), Ask(vm, 0, 0));
        Assert.Equal((0ul, 0ul), Ask(vm, 0, 0x4000_0001));
    }

    [Fact]
    public void WideAnswersAreWholeAndNarrowOnesWrap()
    {
        const ulong Seconds = 100_000_000;
        PsciVm vm = Booted();
        Sleep(vm[0], Standby, 0, Seconds * Hertz);
        Assert.Equal(Seconds * 1_000_000, TestVm.Call(vm[0], 0xC400_0010, 0, Standby).X0);
        Assert.Equal(unchecked((uint)(Seconds * 1_000_000)), TestVm.Call(vm[0], 0x8400_0010, 0, Standby).X0);
        Sleep(vm[0], Standby, 0, ulong.MaxValue / 2);
        Assert.Equal((1ul << 47) - 1, TestVm.Call(vm[0], 0xC400_0010, 0, Standby).X0);
    }

    [Fact]
    public void AColdStartClearsThemAndAWarmOneDoesNot()
    {
        foreach (bool warm in new[] { true, false })
        {
            PsciVm vm = Booted();
            Sleep(vm[0], Standby, 0, Hertz);
            Sleep(vm[0], VmPowerdown, 0, Hertz);
            vm.Boot(TestVm.Entry, 0, warm);
            TestVm.Start(vm[0]);
            ulong expected = warm ? 1ul : 0;
            Assert.Equal((expected, expected * 1_000_000), Ask(vm, 0, Standby));
            Assert.Equal((expected, expected * 1_000_000), Ask(vm, 0, CpuPowerdown));
            Assert.Equal((expected, expected * 1_000_000), Ask(vm, 0, VmPowerdown));
        }
    }

    [Fact]
    public void NodesShowTheirHardware()
    {
        foreach (uint id in new[] { 0x8400_000Du, 0xC400_000Du })
        {
            PsciVm vm = TestVm.Booted(5);
            TestVm.SetPower(vm[1], PsciVcpuPower.OnPending);
            TestVm.SetPower(vm[2], PsciVcpuPower.On);
            TestVm.SetPower(vm[3], PsciVcpuPower.Suspended);
            TestVm.SetPower(vm[4], PsciVcpuPower.On);
            vm[4].BeginStandby(0);
            ulong[] expected = [0, 1, 0, 1, 2];
            for (ulong i = 0; i < 5; i++)
            {
                Assert.Equal(expected[i], TestVm.Call(vm[0], id, i, 0).X0);
                Assert.Equal(0ul, TestVm.Call(vm[0], id, i, 1).X0);
                Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], id, i, 2).X0);
            }

            Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], id, 5, 0).X0);
        }
    }

    private static PsciVm Booted()
    {
        PsciVm vm = new(4, TestVm.RamStart, TestVm.RamSize, TestVm.Services()) { CounterFrequency = Hertz };
        vm.Boot(TestVm.Entry, 0);
        TestVm.Start(vm[0]);
        return vm;
    }

    private static (ulong Count, ulong Residency) Ask(PsciVm vm, ulong target, uint powerState) =>
        (TestVm.Call(vm[0], 0xC400_0011, target, powerState).X0, TestVm.Call(vm[0], 0xC400_0010, target, powerState).X0);

    private static void Sleep(PsciVcpu vcpu, uint powerState, ulong from, ulong to)
    {
        Down(vcpu, powerState, from);
        Up(vcpu, to);
    }

    private static void Down(PsciVcpu vcpu, uint powerState, ulong now)
    {
        Assert.Equal(0ul, TestVm.Call(vcpu, 0xC400_0001, powerState, TestVm.Entry).X0);
        if (vcpu.Power == PsciVcpuPower.Suspended)
        {
            vcpu.FallAsleep(now, bigEndian: false);
        }
        else
        {
            vcpu.BeginStandby(now);
        }
    }

    private static void Up(PsciVcpu vcpu, ulong now)
    {
        VcpuContext context = default;
        if (vcpu.Power == PsciVcpuPower.Suspended)
        {
            vcpu.Resume(ref context, now);
        }
        else
        {
            vcpu.EndStandby(now);
        }
    }
}
