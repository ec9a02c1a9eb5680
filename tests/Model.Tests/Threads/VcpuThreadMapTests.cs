using System;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;
using Xunit;

namespace Hypervisor.Model.Tests.Threads;

public sealed class VcpuThreadMapTests
{
    /// <summary>The whole map once more, cell by cell, so that a change of it is a decision.</summary>
    private const string Published =
        """
        | Exit reason | Off | OnPending | On | Suspended |
        |---|---|---|---|---|
        | Nothing | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | Hypercall | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | CpuUp | Park → Parked | Start → Ready | WakeTarget → Running | PowerDown → Blocked |
        | CpuDown | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | SystemDown | StopVm → Terminated | StopVm → Terminated | StopVm → Terminated | StopVm → Terminated |
        | SystemReset | ResetVm → Parked | ResetVm → Parked | ResetVm → Parked | ResetVm → Parked |
        | CpuSuspend | Park → Parked | Start → Ready | WaitForInterrupt → Blocked | PowerDown → Blocked |
        | CpuPowerdown | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | SystemSuspend | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | SystemWarmReset | ResetVm → Parked | ResetVm → Parked | ResetVm → Parked | ResetVm → Parked |
        | FirmwareCall | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | WatchedCall | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | Fault | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | MmioRead | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | MmioWrite | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | SysRegRead | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | SysRegWrite | Park → Parked | Start → Ready | Continue → Running | PowerDown → Blocked |
        | ExternalInterrupt | Park → Parked | Start → Ready | Preempt → Running | PowerDown → Blocked |
        | WaitForInterrupt | Park → Parked | Start → Ready | WaitForInterrupt → Blocked | PowerDown → Blocked |
        | WaitForEvent | Park → Parked | Start → Ready | Yield → Ready | PowerDown → Blocked |
        | VmCrash | StopVm → Terminated | StopVm → Terminated | StopVm → Terminated | StopVm → Terminated |

        """;

    [Fact]
    public void TheTableIsTheMap() => Assert.Equal(Published.ReplaceLineEndings("\n"), VcpuThreadMapTable.ToMarkdown());

    [Fact]
    public void WhatResumesAtOnceNeedsNoLookAtTheMap()
    {
        foreach (ExitReason reason in Enum.GetValues<ExitReason>())
        {
            if (new ExitOutcome(reason).ResumesAtOnce)
            {
                Assert.Equal(ThreadAction.Continue, VcpuThreadMap.Of(PsciVcpuPower.On, reason).Action);
            }
        }
    }

    [Fact]
    public void OnlyAVcpuThatIsOnRuns()
    {
        foreach (ExitReason reason in Enum.GetValues<ExitReason>())
        {
            Assert.NotEqual(VcpuThreadState.Running, VcpuThreadMap.Of(PsciVcpuPower.Off, reason).Next);
            Assert.NotEqual(VcpuThreadState.Running, VcpuThreadMap.Of(PsciVcpuPower.OnPending, reason).Next);
            Assert.NotEqual(VcpuThreadState.Running, VcpuThreadMap.Of(PsciVcpuPower.Suspended, reason).Next);
            Assert.NotEqual(ThreadAction.Park, VcpuThreadMap.Of(PsciVcpuPower.On, reason).Action);
        }
    }

    [Fact]
    public void EachStateAndActionHasItsName()
    {
        foreach (VcpuThreadState state in Enum.GetValues<VcpuThreadState>())
        {
            Assert.Equal(state.ToString(), ThreadNames.Of(state));
        }

        foreach (ThreadAction action in Enum.GetValues<ThreadAction>())
        {
            Assert.Equal(action.ToString(), ThreadNames.Of(action));
        }

        foreach (PsciVcpuPower power in Enum.GetValues<PsciVcpuPower>())
        {
            Assert.Equal(power.ToString(), PsciVcpuPowerNames.Of(power));
        }
    }

    [Fact]
    public void AVcpuTurnedOnAgainBeforeItsThreadParkedStartsAgain()
    {
        PsciVm vm = TestVm.Booted();
        TestVm.SetPower(vm[1], PsciVcpuPower.On);
        ExitReason reason = TestVm.Call(vm[1], 0x8400_0002).Outcome.Reason;
        TestVm.Call(vm[0], 0xC400_0003, 1, TestVm.Entry);
        Assert.Equal(ThreadAction.Start, VcpuThreadMap.Of(vm[1].Power, reason).Action);
    }
}
