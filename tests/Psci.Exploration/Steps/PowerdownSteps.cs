using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>CPU_SUSPEND to powerdown, SYSTEM_SUSPEND and CPU_FREEZE: the calls, and VcpuPowerdown.Apply, step by step.</summary>
internal static class PowerdownSteps
{
    private const uint CpuSuspend64 = 0xC400_0001;
    private const uint SystemSuspend64 = 0xC400_000E;
    private const ulong CpuPowerdown = 0x4000_0003;

    /// <summary>Operand of a wake that leaves the registers as they are.</summary>
    private const int Abandoned = 1;

    /// <summary>One step to the others until the vCPU is counted: of all that the call writes before they see the power alone.</summary>
    public static void Powerdown(Turn turn)
    {
        turn.Product.Load(in turn.State);
        (long x0, ExitReason reason) = turn.Product.Call(
            turn.Self, CpuSuspend64, CpuPowerdown, Product.EntryOf(turn.Self), Product.ContextOf(turn.Self));
        turn.Require(x0 == (long)PsciReturnCode.Success, Property.ThreadFollowsMap);
        if (turn.Mutation == Mutation.SuspendCountsOff)
        {
            VcpuParts.CountOff(turn.Product.Vm);
        }

        turn.Product.Save(ref turn.State);
        Granted(turn, reason);
    }

    public static void SystemSuspend(Turn turn)
    {
        turn.Product.Load(in turn.State);
        int on = turn.State.On;
        if (turn.Mutation == Mutation.SuspendAmongOthers)
        {
            VcpuParts.On(turn.Product.Vm) += 1 - on;
        }

        (long x0, ExitReason reason) = turn.Product.Call(
            turn.Self, SystemSuspend64, Product.EntryOf(turn.Self), Product.ContextOf(turn.Self));
        turn.Product.Save(ref turn.State);
        turn.State.On = on;
        turn.Require(x0 is (long)PsciReturnCode.Success or (long)PsciReturnCode.Denied, Property.ThreadFollowsMap);
        for (int i = 0; i < turn.Vcpus && x0 == (long)PsciReturnCode.Success; i++)
        {
            VcpuState other = turn.State.Vcpus[i];
            turn.Require(i == turn.Self || other.Power == PsciVcpuPower.Off || other.Step == ThreadStep.TurnOff, Property.SuspendsAlone);
        }

        if (x0 == (long)PsciReturnCode.Success)
        {
            Granted(turn, reason);
        }
    }

    /// <summary>The call has also counted the vCPU as suspended, which is a step of its own.</summary>
    public static void Granted(Turn turn, ExitReason reason)
    {
        turn.State.Suspended--;
        turn.Require(VcpuThreadMap.Of(turn.Me.Power, reason).Action == ThreadAction.PowerDown, Property.ThreadFollowsMap);
        turn.Next(ThreadStep.CountSuspended);
    }

    public static void CountSuspended(Turn turn)
    {
        turn.Product.Load(in turn.State);
        VcpuParts.CountSuspended(turn.Product.Vm);
        turn.Product.Save(ref turn.State);
        turn.Next(ThreadStep.PowerDown);
    }

    /// <summary>The count is one exchange; whoever is not the last then turns off.</summary>
    public static void Freeze(Turn turn)
    {
        turn.Product.Load(in turn.State);
        if (turn.Mutation == Mutation.FreezeWithoutExchange)
        {
            turn.Next(turn.State.On == 1 ? ThreadStep.GuestLoopEnd : ThreadStep.SecondHalf, turn.State.On);
            return;
        }

        bool granted = VcpuParts.TryCountOff(turn.Product.Vm);
        if (!granted && turn.Mutation == Mutation.FreezeLast)
        {
            VcpuParts.CountOff(turn.Product.Vm);
            granted = true;
        }

        turn.Product.Save(ref turn.State);
        turn.Next(granted ? ThreadStep.TurnOff : ThreadStep.GuestLoopEnd);
    }

    /// <summary>The written half of a count that was only looked at.</summary>
    public static void WriteCount(Turn turn)
    {
        turn.State.On = turn.Me.Operand - 1;
        turn.Next(ThreadStep.TurnOff);
    }

    public static void PowerDown(Turn turn, bool isDue)
    {
        if (isDue)
        {
            turn.Me.AsksForVm = false;
            turn.Next(ThreadStep.CountAwake, Abandoned);
        }
        else if (turn.Me.AsksForVm)
        {
            VoteSteps.Agree(turn);
        }
        else
        {
            turn.Next(ThreadStep.Asleep);
        }
    }

    public static bool TryWake(Turn turn, bool byTimer)
    {
        if (!byTimer)
        {
            return turn.TryPassPark(ThreadStep.Woken);
        }

        turn.Next(ThreadStep.TimerDue);
        return true;
    }

    public static void Woken(Turn turn) => turn.Next(MustLeave(turn) ? ThreadStep.LoopTop : ThreadStep.Asleep);

    public static void TimerDue(Turn turn) =>
        turn.Next(MustLeave(turn) ? ThreadStep.LoopTop : turn.Me.AsksForVm ? ThreadStep.LeaveNode : ThreadStep.ResumeRegisters);

    public static void ResumeRegisters(Turn turn)
    {
        turn.Product.Load(in turn.State);
        turn.Me.AreRegistersReset = turn.Mutation != Mutation.KeepRegisters && turn.Product.ResumeRegisters(turn.Self);
        turn.Me.AsksForVm = false;
        turn.Next(ThreadStep.CountAwake);
    }

    public static void CountAwake(Turn turn)
    {
        if (turn.Mutation != Mutation.ForgetCountAwake)
        {
            turn.Product.Load(in turn.State);
            VcpuParts.CountAwake(turn.Product.Vm);
            turn.Product.Save(ref turn.State);
        }

        turn.Next(ThreadStep.WakeUp, turn.Me.Operand);
    }

    public static void WakeUp(Turn turn)
    {
        turn.Product.Load(in turn.State);
        PsciVcpuPower found = VcpuParts.Exchange(turn.Product.Vm[turn.Self], PsciVcpuPower.Suspended, PsciVcpuPower.On);
        turn.Product.Save(ref turn.State);
        turn.Require(found == PsciVcpuPower.Suspended, Property.ThreadFollowsMap);
        turn.Require(turn.Me.AreRegistersReset || turn.Me.Operand == Abandoned, Property.ResetStateComplete);
        turn.Me.AreRegistersReset = false;
        turn.Me.Writer = VcpuState.Nobody;
        turn.Next(ThreadStep.GuestLoopEnd);
    }

    private static bool MustLeave(Turn turn)
    {
        turn.Product.Load(in turn.State);
        return turn.Product.Gathering.IsRequested && turn.Mutation != Mutation.SleepThroughStop;
    }
}
