using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

public sealed class PsciSuspendTests
{
    private const uint Standby = 0x0000_0001;
    private const uint CpuPowerdown = 0x4000_0003;
    private const uint VmPowerdown = 0x4000_1033;

    private static readonly uint[] Suspends = [0x8400_0001, 0xC400_0001];

    /// <summary>Every StateID that four nibbles and the type bit can say, and each single bit beside the three that exist.</summary>
    [Fact]
    public void ThreePowerStatesExist()
    {
        for (uint type = 0; type <= 0x4000_0000; type += 0x4000_0000)
        {
            for (uint id = 0; id <= 0xFFFF; id++)
            {
                Assert.Equal(Known(type | id), PsciPowerState.Decode(type | id) != PsciIdleState.Run);
            }
        }

        foreach (uint state in new[] { Standby, CpuPowerdown, VmPowerdown })
        {
            for (int bit = 0; bit < 32; bit++)
            {
                uint changed = state ^ (1u << bit);
                ulong expected = Known(changed) ? 0 : TestVm.Code(PsciReturnCode.InvalidParameters);
                Assert.Equal(expected, TestVm.Call(TestVm.Booted()[0], Suspends[bit % 2], changed, TestVm.Entry).X0);
            }
        }
    }

    [Fact]
    public void StandbyKeepsThePowerOn()
    {
        foreach (uint id in Suspends)
        {
            PsciVcpu vcpu = TestVm.Booted()[0];
            (ulong x0, ExitOutcome outcome) = TestVm.Call(vcpu, id, 0xFFFF_FFFF_0000_0001, 0);
            Assert.Equal((0ul, ExitReason.CpuSuspend, PsciVcpuPower.On), (x0, outcome.Reason, vcpu.Power));
        }
    }

    [Theory]
    [InlineData(0x8400_0001u, CpuPowerdown, ExitReason.CpuPowerdown)]
    [InlineData(0xC400_0001u, CpuPowerdown, ExitReason.CpuPowerdown)]
    [InlineData(0xC400_0001u, VmPowerdown, ExitReason.CpuPowerdown)]
    [InlineData(0x8400_000Cu, 0u, ExitReason.CpuPowerdown)]
    [InlineData(0xC400_000Cu, 0u, ExitReason.CpuPowerdown)]
    [InlineData(0x8400_000Eu, 0u, ExitReason.SystemSuspend)]
    [InlineData(0xC400_000Eu, 0u, ExitReason.SystemSuspend)]
    public void APowerdownStartsAnewAtItsEntry(uint id, uint powerState, ExitReason reason)
    {
        PsciVcpu vcpu = TestVm.Booted()[0];
        Assert.Equal((TestVm.Code(PsciReturnCode.InvalidAddress), ExitReason.Hypercall), Answer(PowerDown(vcpu, id, powerState, 0x0900_0000)));
        Assert.Equal((TestVm.Code(PsciReturnCode.InvalidAddress), ExitReason.Hypercall), Answer(PowerDown(vcpu, id, powerState, TestVm.Entry + 2)));
        Assert.Equal(PsciVcpuPower.On, vcpu.Power);

        Assert.Equal((0ul, reason), Answer(PowerDown(vcpu, id, powerState, TestVm.Entry + 8)));
        Assert.Equal(PsciVcpuPower.Suspended, vcpu.Power);
        Assert.Equal(ThreadAction.PowerDown, VcpuThreadMap.Of(vcpu.Power, reason).Action);
        vcpu.FallAsleep(100, bigEndian: false);
        VcpuContext context = TestVm.Stopped(0);
        context.Registers.X[7] = 7;
        context.El1.TpidrEl1 = 8;
        context.El1.CntvCtlEl0 = 1;
        context.El1.CntvCvalEl0 = 9;
        vcpu.Resume(ref context, 200);
        Assert.Equal(PsciVcpuPower.On, vcpu.Power);
        Assert.Equal((TestVm.Entry + 8, 0xABCDul, 0ul), (context.Registers.Pc, context.Registers.X[0], context.Registers.X[7]));
        Assert.Equal((Pstate.Reset, El1Registers.SctlrReset, 0ul), (context.Registers.Pstate, context.El1.SctlrEl1, context.El1.TpidrEl1));
        Assert.Equal((1ul, 9ul), (context.El1.CntvCtlEl0, context.El1.CntvCvalEl0));
    }

    [Fact]
    public void AnAbandonedPowerdownNeverHappened()
    {
        PsciVm vm = TestVm.Booted();
        PowerDown(vm[0], 0xC400_0001, VmPowerdown, TestVm.Entry);
        vm[0].Abandon();
        Assert.Equal((PsciVcpuPower.On, PsciIdleState.Run), (vm[0].Power, vm[0].IdleState));
        Assert.Equal((0ul, 0ul), (vm[0].Powerdowns.Count, vm.Node.Statistics.Count));
        Assert.Equal(ExitReason.SystemDown, TestVm.Call(vm[0], 0x8400_0002).Outcome.Reason);
    }

    [Fact]
    public void SystemSuspendIsForTheLastVcpu()
    {
        foreach (PsciVcpuPower power in System.Enum.GetValues<PsciVcpuPower>())
        {
            PsciVm vm = TestVm.Booted();
            TestVm.SetPower(vm[3], power);
            ulong expected = power == PsciVcpuPower.Off ? 0 : TestVm.Code(PsciReturnCode.Denied);
            Assert.Equal(expected, PowerDown(vm[0], 0xC400_000E, 0, TestVm.Entry).X0);
        }
    }

    [Fact]
    public void ASuspendedVcpuIsOnToEveryCall()
    {
        PsciVm vm = TestVm.Booted();
        TestVm.SetPower(vm[1], PsciVcpuPower.Suspended);
        Assert.Equal(TestVm.Code(PsciReturnCode.AlreadyOn), TestVm.Call(vm[0], 0xC400_0003, 1, TestVm.Entry + 4).X0);
        Assert.Equal(TestVm.Entry, vm[1].EntryPoint);
        Assert.Equal(ExitReason.CpuDown, TestVm.Call(vm[0], 0x8400_0002).Outcome.Reason);
    }

    /// <summary>Every state of the other vCPU, in both modes.</summary>
    [Theory]
    [InlineData(PsciVcpuPower.Off, false, PsciReturnCode.Success)]
    [InlineData(PsciVcpuPower.OnPending, false, PsciReturnCode.Denied)]
    [InlineData(PsciVcpuPower.On, false, PsciReturnCode.Denied)]
    [InlineData(PsciVcpuPower.On, true, PsciReturnCode.InvalidParameters)]
    [InlineData(PsciVcpuPower.Suspended, false, PsciReturnCode.Success)]
    public void InOsInitiatedModeOnlyTheLastPowersTheVmDown(PsciVcpuPower power, bool standby, PsciReturnCode expected)
    {
        for (ulong mode = 0; mode <= 1; mode++)
        {
            PsciVm vm = TestVm.Booted();
            Assert.Equal(0ul, TestVm.Call(vm[0], 0x8400_000F, mode).X0);
            TestVm.SetPower(vm[2], power);
            if (standby)
            {
                vm[2].BeginStandby(1);
            }

            Assert.Equal(mode == 0 ? 0 : TestVm.Code(expected), PowerDown(vm[0], 0xC400_0001, VmPowerdown, TestVm.Entry).X0);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhoHasWokenIsAwakeAgain(bool abandons)
    {
        PsciVm vm = TestVm.Booted();
        Assert.Equal(0ul, TestVm.Call(vm[0], 0x8400_000F, 1).X0);
        TestVm.SetPower(vm[2], PsciVcpuPower.Suspended);
        if (abandons)
        {
            vm[2].Abandon();
        }
        else
        {
            VcpuContext context = default;
            vm[2].FallAsleep(1, bigEndian: false);
            vm[2].Resume(ref context, 2);
        }

        Assert.Equal(TestVm.Code(PsciReturnCode.Denied), PowerDown(vm[0], 0xC400_0001, VmPowerdown, TestVm.Entry).X0);
    }

    /// <summary>The VM is down from the last sleep to the first wake, and not while one of its vCPUs runs.</summary>
    [Fact]
    public void TheVmSleepsWhenAllHaveAgreed()
    {
        PsciVm vm = TestVm.Booted();
        TestVm.SetPower(vm[1], PsciVcpuPower.On);
        VcpuContext context = default;
        for (int last = 0; last <= 1; last++)
        {
            PowerDown(vm[1 - last], 0xC400_0001, VmPowerdown, TestVm.Entry);
            vm[1 - last].FallAsleep(100, bigEndian: false);
            PowerDown(vm[last], 0xC400_0001, VmPowerdown, TestVm.Entry);
            vm[last].FallAsleep(200, bigEndian: false);
            vm[1 - last].Resume(ref context, 250);
            vm[last].Resume(ref context, 300);
            Assert.Equal(((ulong)last + 1, 50 * ((ulong)last + 1)), (vm.Node.Statistics.Count, vm.Node.Statistics.Ticks));
        }
    }

    [Fact]
    public void ModesChangeOnlyWhileNobodyIsAsleepUnderTheOther()
    {
        for (int others = 0; others < 4; others++)
        {
            PsciVm vm = TestVm.Booted();
            for (int i = 1; i <= others; i++)
            {
                TestVm.SetPower(vm[i], PsciVcpuPower.On);
            }

            ulong allowed = others is 0 or 3 ? 0 : TestVm.Code(PsciReturnCode.Denied);
            Assert.Equal(TestVm.Code(PsciReturnCode.InvalidParameters), TestVm.Call(vm[0], 0x8400_000F, 2).X0);
            Assert.Equal(0ul, TestVm.Call(vm[0], 0x8400_000F, 0xFFFF_FFFF_0000_0000).X0);
            Assert.Equal(allowed, TestVm.Call(vm[0], 0x8400_000F, 1).X0);
            if (others != 0)
            {
                Assert.Equal(allowed == 0 ? TestVm.Code(PsciReturnCode.Denied) : 0, TestVm.Call(vm[0], 0x8400_000F, 0).X0);
            }

            vm.Boot(TestVm.Entry, 0);
            Assert.Equal(PsciSuspendMode.PlatformCoordinated, vm.SuspendMode);
        }
    }

    private static bool Known(uint powerState) => powerState is Standby or CpuPowerdown or VmPowerdown;

    private static (ulong X0, ExitReason Reason) Answer((ulong X0, ExitOutcome Outcome) call) => (call.X0, call.Outcome.Reason);

    private static (ulong X0, ExitOutcome Outcome) PowerDown(PsciVcpu vcpu, uint id, uint powerState, ulong entry) =>
        (id & 0x1F) == 1 ? TestVm.Call(vcpu, id, powerState, entry, 0xABCD) : TestVm.Call(vcpu, id, entry, 0xABCD);
}
