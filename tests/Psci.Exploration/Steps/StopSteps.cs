using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>VmStop and VmGathering, step by step.</summary>
internal static class StopSteps
{
    public static void Request(Turn turn)
    {
        bool reset = turn.Me.Operand != 0;
        turn.Product.Load(in turn.State);
        if (turn.Mutation == Mutation.RequestWithoutExchange && !turn.Product.Gathering.IsRequested)
        {
            turn.Next(ThreadStep.SecondHalf, turn.Me.Operand);
            return;
        }

        bool won = turn.Product.Gathering.TryRequest(reset);
        turn.Product.Save(ref turn.State);
        turn.Next(won ? ThreadStep.CallAll : ThreadStep.LoopTop, won ? turn.Everybody : 0);
    }

    /// <summary>The written half of a request that was only looked for: it wins whatever has come between.</summary>
    public static void WriteRequest(Turn turn)
    {
        turn.Require(turn.State.Request == 0, Property.OneStopAtATime);
        turn.State.Request = 1 + turn.Me.Operand;
        turn.Next(ThreadStep.CallAll, turn.Everybody);
    }

    public static void CallAll(Turn turn, int called)
    {
        // Threads may have arrived by now: before the first of the others is called.
        bool isFirst = called != turn.Self && (turn.Me.Operand | (1 << turn.Self)) == turn.Everybody;
        if (turn.Mutation == Mutation.ClearAtRequest && isFirst)
        {
            turn.State.Arrived = 0;
        }

        if (turn.Mutation != Mutation.StopWithoutWake)
        {
            turn.Unpark(called);
        }

        ref VcpuState thread = ref turn.State.Vcpus[called];
        if (turn.Mutation != Mutation.StopWithoutKick)
        {
            // Threads elsewhere look for the request before they enter the guest.
            thread.IsKicked |= thread.Step is ThreadStep.Guest or ThreadStep.TakeStart or ThreadStep.ResetRegisters or ThreadStep.TurnOn;
        }

        Repeat(turn, called, ThreadStep.LoopTop);
    }

    public static void Arrive(Turn turn)
    {
        turn.Me.IsKicked = false;
        turn.Product.Load(in turn.State);
        if (turn.Mutation == Mutation.ArriveWithoutExchange)
        {
            turn.Me.Round = turn.State.Round;
            turn.Next(ThreadStep.SecondHalf, turn.State.Arrived);
            return;
        }

        bool last = turn.Product.Gathering.Arrive(out int round);
        turn.Product.Save(ref turn.State);
        turn.Me.Round = round;
        Arrived(turn, last || (turn.Mutation == Mutation.EndEarly && turn.State.Arrived == turn.Vcpus - 1));
    }

    /// <summary>The written half of a count that was read before.</summary>
    public static void WriteArrival(Turn turn)
    {
        turn.State.Arrived = turn.Me.Operand + 1;
        Arrived(turn, turn.State.Arrived == turn.Vcpus);
    }

    public static void Gathered(Turn turn)
    {
        turn.Product.Load(in turn.State);
        bool over = turn.Mutation == Mutation.WaitForNoRequest
            ? !turn.Product.Gathering.IsRequested
            : turn.Product.Gathering.HasEnded(turn.Me.Round);
        turn.Next(!over ? ThreadStep.GatherParked : AfterGathering(turn));
    }

    public static void Restart(Turn turn)
    {
        Require(turn);
        turn.Product.Load(in turn.State);
        if (turn.Mutation == Mutation.RestartKeepsPower)
        {
            turn.Product.Vm[0].Claim(Product.EntryOf(VcpuState.Firmware), Product.ContextOf(VcpuState.Firmware));
            turn.Product.Vm[0].CompleteClaim(bigEndian: false);
        }
        else
        {
            turn.Product.Vm.Boot(Product.EntryOf(VcpuState.Firmware), Product.ContextOf(VcpuState.Firmware));
        }

        turn.Product.Save(ref turn.State);
        for (int i = 0; i < turn.Vcpus; i++)
        {
            ref VcpuState vcpu = ref turn.State.Vcpus[i];
            vcpu.Winner = i == 0 ? VcpuState.Firmware : VcpuState.Nobody;
            vcpu.Writer = vcpu.Winner;
            vcpu.BigEndian = false;
        }

        turn.Next(ThreadStep.Finish);
    }

    public static void Finish(Turn turn)
    {
        Require(turn);
        turn.Product.Load(in turn.State);
        turn.Product.Gathering.Finish();
        turn.Product.Save(ref turn.State);
        turn.Next(ThreadStep.ReleaseAll, turn.Everybody);
    }

    public static void ReleaseAll(Turn turn, int released)
    {
        if (turn.Mutation != Mutation.ForgetRelease)
        {
            turn.Unpark(released);
        }

        Repeat(turn, released, AfterGathering(turn));
    }

    private static void Arrived(Turn turn, bool last)
    {
        bool reset = turn.State.Request == 2;
        turn.Next(!last ? ThreadStep.Gathered : reset ? ThreadStep.Restart : ThreadStep.Finish);
    }

    private static ThreadStep AfterGathering(Turn turn) =>
        turn.Mutation == Mutation.GatherOnce && !turn.State.IsOver ? ThreadStep.TakeStart : ThreadStep.LoopTop;

    /// <summary>The product goes by index; any order will do, and then vCPUs are alike.</summary>
    private static void Repeat(Turn turn, int done, ThreadStep after)
    {
        int left = turn.Me.Operand & ~(1 << done);
        turn.Next(left != 0 ? turn.Me.Step : after, left);
    }

    /// <summary>Everybody else has gathered.</summary>
    private static void Require(Turn turn)
    {
        for (int i = 0; i < turn.Vcpus; i++)
        {
            ThreadStep step = turn.State.Vcpus[i].Step;
            turn.Require(i == turn.Self || step is ThreadStep.Gathered or ThreadStep.GatherParked, Property.NothingRunsWhenStopped);
        }
    }
}
