using System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Xunit;

namespace Hypervisor.Model.Tests.Psci;

public sealed class PsciPowerTests
{
    private static readonly PsciVcpuPower[] States = Enum.GetValues<PsciVcpuPower>();

    [Fact]
    public void PowerGoesRoundAndASuspendedVcpuComesBack()
    {
        foreach (PsciVcpuPower from in States)
        {
            foreach (PsciVcpuPower to in States)
            {
                bool round = from != PsciVcpuPower.Suspended && to == (PsciVcpuPower)(((int)from + 1) % 3);
                bool suspend = (from, to) is (PsciVcpuPower.On, PsciVcpuPower.Suspended) or (PsciVcpuPower.Suspended, PsciVcpuPower.On);
                Assert.Equal(round || suspend, PsciPowerTransition.IsAllowed(from, to));
            }
        }
    }

    [Fact]
    public void EveryOperationInEveryState()
    {
        foreach (PsciVcpuPower state in States)
        {
            Assert.Equal(state, With(state).Claim(TestVm.Entry, 1));

            PsciVcpu claimed = With(state);
            claimed.Claim(TestVm.Entry + 4, 1);
            Assert.Equal(state == PsciVcpuPower.Off ? PsciVcpuPower.OnPending : state, claimed.Power);
            Assert.Equal(state == PsciVcpuPower.Off, claimed.EntryPoint == TestVm.Entry + 4);

            PsciVcpu started = With(state);
            if (state == PsciVcpuPower.OnPending)
            {
                VcpuContext early = default;
                Assert.False(started.TryStart(ref early), "the claim is not complete");
                started.CompleteClaim(bigEndian: false);
            }

            VcpuContext context = default;
            Assert.Equal(state == PsciVcpuPower.OnPending, started.TryStart(ref context));
            Assert.Equal(state == PsciVcpuPower.OnPending ? PsciVcpuPower.On : state, started.Power);

            PsciVcpu off = With(state);
            Assert.False(off.PowerOff(), "vCPU 0 is still on");
            Assert.Equal(state == PsciVcpuPower.On ? PsciVcpuPower.Off : state, off.Power);

            PsciVcpu frozen = With(state);
            Assert.Equal(state == PsciVcpuPower.On, frozen.TryFreeze());
            Assert.Equal(state == PsciVcpuPower.On ? PsciVcpuPower.Off : state, frozen.Power);
        }
    }

    [Fact]
    public void TheLastCpuOffEndsTheVmWhateverTheOrder()
    {
        for (int first = 0; first < 4; first++)
        {
            PsciVm vm = TestVm.Booted();
            for (int i = 1; i < 4; i++)
            {
                TestVm.SetPower(vm[i], PsciVcpuPower.On);
            }

            for (int n = 0; n < 4; n++)
            {
                (ulong x0, ExitOutcome outcome) = TestVm.Call(vm[(first + n) % 4], 0x8400_0002, 0x1_0000);
                Assert.Equal(n == 3 ? ExitReason.SystemDown : ExitReason.CpuDown, outcome.Reason);
                Assert.Equal(TestVm.Code(PsciReturnCode.InternalFailure), x0);
            }
        }
    }

    [Fact]
    public void APendingVcpuKeepsTheVmAlive()
    {
        PsciVm vm = TestVm.Booted();
        TestVm.Call(vm[0], 0xC400_0003, 1, TestVm.Entry);
        Assert.Equal(ExitReason.CpuDown, TestVm.Call(vm[0], 0x8400_0002).Outcome.Reason);
        TestVm.Start(vm[1]);
        Assert.Equal(ExitReason.SystemDown, TestVm.Call(vm[1], 0x8400_0002).Outcome.Reason);
    }

    [Fact]
    public void BootAgainLeavesOnlyVcpu0Pending()
    {
        PsciVm vm = TestVm.Booted();
        TestVm.SetPower(vm[1], PsciVcpuPower.On);
        TestVm.SetPower(vm[2], PsciVcpuPower.OnPending);
        vm.Boot(TestVm.Entry, 0x4000_0000);
        Assert.Equal(PsciVcpuPower.OnPending, vm[0].Power);
        for (int i = 1; i < 4; i++)
        {
            Assert.Equal(PsciVcpuPower.Off, vm[i].Power);
        }

        Assert.Equal(0x4000_0000ul, TestVm.Start(vm[0]).Registers.X[0]);
        Assert.Equal(ExitReason.SystemDown, TestVm.Call(vm[0], 0x8400_0002).Outcome.Reason);
    }

    [Fact]
    public void ATargetStartsWithTheEndiannessItWasGiven()
    {
        PsciVm vm = TestVm.Booted();
        vm[1].Claim(TestVm.Entry, 0);
        Assert.NotEqual(0ul, TestVm.Start(vm[1], bigEndian: true).El1.SctlrEl1 & El1Registers.SctlrEe);
        vm[1].PowerOff();
        vm[1].Claim(TestVm.Entry, 0);
        Assert.Equal(El1Registers.SctlrReset, TestVm.Start(vm[1]).El1.SctlrEl1);
    }

    /// <summary>vCPU 1 of four, in a state, beside vCPU 0 which is on.</summary>
    private static PsciVcpu With(PsciVcpuPower state)
    {
        PsciVcpu vcpu = TestVm.Booted()[1];
        TestVm.SetPower(vcpu, state);
        return vcpu;
    }
}
