using Hypervisor.Model.Psci;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>VcpuThread.Run and PsciVcpu.TryStart, step by step.</summary>
internal static class StartSteps
{
    public static void LoopTop(Turn turn)
    {
        turn.Product.Load(in turn.State);
        bool mustGather = turn.Product.Gathering.IsRequested && turn.Mutation != Mutation.StartDuringStop;
        turn.Next(mustGather ? ThreadStep.Arrive : turn.Product.Gathering.IsOver ? ThreadStep.Terminated : ThreadStep.TakeStart);
    }

    public static void TakeStart(Turn turn)
    {
        bool taken = turn.Mutation == Mutation.StartWithoutClaim;
        if (turn.Mutation == Mutation.KeepClaim)
        {
            taken = turn.Me.Startable != 0;
        }
        else
        {
            turn.Product.Load(in turn.State);
            taken |= VcpuParts.TakeStart(turn.Product.Vm[turn.Self]);
            turn.Product.Save(ref turn.State);
        }

        turn.Next(taken ? ThreadStep.ResetRegisters : ThreadStep.Parked);
    }

    public static void ResetRegisters(Turn turn)
    {
        if (turn.Mutation != Mutation.ForgetReset)
        {
            turn.Product.Load(in turn.State);
            turn.Me.AreRegistersReset = turn.Product.ResetRegisters(turn.Self, turn.Me.Winner) && turn.Me.Winner != VcpuState.Nobody;
        }

        turn.Next(ThreadStep.TurnOn);
    }

    public static void TurnOn(Turn turn)
    {
        turn.Product.Load(in turn.State);
        PsciVcpuPower found = VcpuParts.Exchange(turn.Product.Vm[turn.Self], PsciVcpuPower.OnPending, PsciVcpuPower.On);
        turn.Product.Save(ref turn.State);
        bool starts = found == PsciVcpuPower.OnPending;
        turn.Require(!starts || turn.Me.AreRegistersReset, Property.ResetStateComplete);
        turn.Require(starts, Property.OneWinner);
        turn.Me.AreRegistersReset = false;
        turn.Me.Winner = VcpuState.Nobody;
        turn.Me.Writer = VcpuState.Nobody;
        turn.Me.BigEndian = false;
        turn.Next(starts ? ThreadStep.Guest : ThreadStep.Parked);
    }
}
