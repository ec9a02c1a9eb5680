using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;
using Psci.Exploration.States;

namespace Psci.Exploration.Properties;

/// <summary>The properties that one state alone can break.</summary>
internal static class Invariants
{
    /// <returns>The first one that the state breaks, or None.</returns>
    public static Property FirstBroken(in VmState state, int vcpus)
    {
        int counted = state.On;
        int suspended = state.Suspended;
        int agreed = state.Agreed;
        int arrived = 0;
        for (int i = 0; i < vcpus; i++)
        {
            VcpuState vcpu = state.Vcpus[i];
            Property broken = OfOne(in state, vcpus, i);
            if (broken != Property.None)
            {
                return broken;
            }

            counted += Uncounted(vcpu.Step) - (vcpu.Power == PsciVcpuPower.Off ? 0 : 1);
            suspended -= IsCountedSuspended(vcpu) ? 1 : 0;
            agreed -= vcpu.Agrees ? 1 : 0;
            arrived += HasArrived(in state, vcpu) ? 1 : 0;
        }

        if (counted != 0 || suspended != 0)
        {
            return Property.CountIsExact;
        }

        // Whom a stop ends in its sleep leaves its vote to the restart.
        bool isStopping = state.Request != 0 || state.IsOver;
        return agreed != 0 && !isStopping ? Property.VmSleepsAsOne : arrived != state.Arrived ? Property.EveryArrivalCounts : Property.None;
    }

    private static Property OfOne(in VmState state, int vcpus, int index)
    {
        VcpuState vcpu = state.Vcpus[index];
        if ((vcpu.IsLive && vcpu.Power != PsciVcpuPower.On) || (vcpu.IsInPowerdown && vcpu.Power is PsciVcpuPower.Off or PsciVcpuPower.OnPending))
        {
            return Property.OffMeansLeft;
        }

        if (state.IsOver && !IsStopped(vcpu.Step))
        {
            return Property.NothingRunsWhenStopped;
        }

        bool isUp = vcpu.Power != PsciVcpuPower.Off && vcpu.Step != ThreadStep.TurnOff && !vcpu.Agrees;
        if (state.IsDown && state.Request == 0 && !state.IsOver && isUp)
        {
            return Property.VmSleepsAsOne;
        }

        if (!FollowsMap(vcpu, state.IsOver))
        {
            return Property.ThreadFollowsMap;
        }

        if (vcpu.Waits && !vcpu.HasPermit && !MayWait(in state, vcpus, index))
        {
            return Property.NoLostWake;
        }

        bool isCalled = state.Request == 0 || vcpu.Step != ThreadStep.Guest || vcpu.IsKicked;
        return isCalled || IsStillToCome(in state, vcpus, index, ThreadStep.CallAll) ? Property.None : Property.StopReachesAll;
    }

    /// <summary>Where a thread waits or runs, its state is the map's for the exit that brought it there.</summary>
    private static bool FollowsMap(VcpuState vcpu, bool isOver) => vcpu.Step switch
    {
        // Claimed while it parks: the map says Ready, and NoLostWake that it becomes so.
        ThreadStep.Parked => Next(vcpu, ExitReason.CpuDown) is VcpuThreadState.Parked or VcpuThreadState.Ready,
        ThreadStep.Blocked => Next(vcpu, ExitReason.CpuSuspend) == VcpuThreadState.Blocked,
        ThreadStep.Asleep => Next(vcpu, ExitReason.CpuPowerdown) == VcpuThreadState.Blocked,
        ThreadStep.Guest => Next(vcpu, ExitReason.Hypercall) == VcpuThreadState.Running,
        ThreadStep.GatherParked => isOver || Next(vcpu, ExitReason.SystemReset) == VcpuThreadState.Parked,
        ThreadStep.Terminated => isOver && Next(vcpu, ExitReason.SystemDown) == VcpuThreadState.Terminated,
        _ => true,
    };

    private static VcpuThreadState Next(VcpuState vcpu, ExitReason reason) => VcpuThreadMap.Of(vcpu.Power, reason).Next;

    private static bool MayWait(in VmState state, int vcpus, int index)
    {
        VcpuState vcpu = state.Vcpus[index];
        if (vcpu.Step == ThreadStep.GatherParked)
        {
            return (vcpu.Round == state.Round && state.Request != 0) || IsStillToCome(in state, vcpus, index, ThreadStep.ReleaseAll);
        }

        bool stopped = state.Request != 0 || state.IsOver;
        bool hasWork = vcpu.Step == ThreadStep.Parked && vcpu.Power != PsciVcpuPower.Off;
        return (!stopped || IsStillToCome(in state, vcpus, index, ThreadStep.CallAll))
            && (!hasWork || IsStillToCome(in state, vcpus, index, ThreadStep.ReleaseAll) || HasWaker(in state, vcpus, index));
    }

    /// <summary>A thread that wakes one after the other has not come to this one.</summary>
    private static bool IsStillToCome(in VmState state, int vcpus, int index, ThreadStep loop)
    {
        for (int i = 0; i < vcpus; i++)
        {
            if (state.Vcpus[i].Step == loop && (state.Vcpus[i].Operand & (1 << index)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A CPU_ON of this one is under way.</summary>
    private static bool HasWaker(in VmState state, int vcpus, int index)
    {
        for (int i = 0; i < vcpus; i++)
        {
            if (state.Vcpus[i].Operand == index && state.Vcpus[i].Step is ThreadStep.WriteStart or ThreadStep.CountOn
                or ThreadStep.CompleteClaim or ThreadStep.WakeTarget)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A claim that is not counted yet, or a vCPU that is counted off already.</summary>
    private static int Uncounted(ThreadStep step) => step switch
    {
        ThreadStep.WriteStart or ThreadStep.CountOn or ThreadStep.TurnOff => 1,
        _ => 0,
    };

    private static bool IsCountedSuspended(VcpuState vcpu) =>
        vcpu.Power == PsciVcpuPower.Suspended && vcpu.Step is not (ThreadStep.CountSuspended or ThreadStep.WakeUp);

    private static bool HasArrived(in VmState state, VcpuState vcpu) => vcpu.Step is ThreadStep.Restart or ThreadStep.Finish
        || (vcpu.Step is ThreadStep.Gathered or ThreadStep.GatherParked && vcpu.Round == state.Round);

    private static bool IsStopped(ThreadStep step) => step is ThreadStep.Gathered or ThreadStep.GatherParked
        or ThreadStep.ReleaseAll or ThreadStep.LoopTop or ThreadStep.Terminated;
}
