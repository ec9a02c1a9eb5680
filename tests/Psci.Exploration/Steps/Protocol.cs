using System;
using Hypervisor.Model.Exits;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>Which steps there are from a state: for each thread one, or one for each thing that its guest can do.</summary>
internal static class Protocol
{
    /// <summary>As VirtualMachine.Start leaves a VM: vCPU 0 claimed and its thread ready, the others off and parked.</summary>
    public static VmState Start(int vcpus)
    {
        Product product = new(vcpus);
        product.Vm.Boot(Product.EntryOf(VcpuState.Firmware), Product.ContextOf(VcpuState.Firmware));
        VmState state = default;
        for (int i = 0; i < vcpus; i++)
        {
            VcpuParts.EntryPoint(product.Vm[i]) = Product.EntryOf(i == 0 ? VcpuState.Firmware : VcpuState.Nobody);
            state.Vcpus[i].Winner = i == 0 ? VcpuState.Firmware : VcpuState.Nobody;
            state.Vcpus[i].Step = i == 0 ? ThreadStep.LoopTop : ThreadStep.Parked;
        }

        product.Save(ref state);
        return state;
    }

    public static int Choices(in VcpuState vcpu, int vcpus) => vcpu.Step switch
    {
        ThreadStep.Guest => GuestSteps.Choices(vcpus),
        ThreadStep.Blocked or ThreadStep.Asleep or ThreadStep.PowerDown => 2,
        ThreadStep.CallAll or ThreadStep.ReleaseAll => vcpus,
        ThreadStep.Terminated => 0,
        _ => 1,
    };

    /// <summary>Takes the step of the thread whose turn it is.</summary>
    /// <returns>False if it has to wait.</returns>
    public static bool TryTake(Turn turn, int choice)
    {
        switch (turn.Me.Step)
        {
            case ThreadStep.Parked:
                return turn.TryPassPark(ThreadStep.LoopTop);
            case ThreadStep.GatherParked:
                return turn.TryPassPark(ThreadStep.Gathered);
            case ThreadStep.Blocked:
                return TryWake(turn, choice);
            case ThreadStep.PowerDown or ThreadStep.LeaveNode when VoteSteps.IsLocked(turn):
                return false;
            case ThreadStep.PowerDown:
                PowerdownSteps.PowerDown(turn, isDue: choice == 0);
                return true;
            case ThreadStep.Asleep:
                return PowerdownSteps.TryWake(turn, byTimer: choice == 1);
            case ThreadStep.Guest:
                return GuestSteps.TryGuest(turn, choice);
            case ThreadStep.CallAll or ThreadStep.ReleaseAll:
                return TryWakeNext(turn, choice);
            default:
                Take(turn);
                return true;
        }
    }

    /// <summary>A permit, or a timer that is due already or becomes so.</summary>
    private static bool TryWake(Turn turn, int choice)
    {
        if (choice == 0)
        {
            return turn.TryPassPark(ThreadStep.GuestLoopEnd);
        }

        turn.Next(ThreadStep.GuestLoopEnd);
        return true;
    }

    private static bool TryWakeNext(Turn turn, int choice)
    {
        if ((turn.Me.Operand & (1 << choice)) == 0)
        {
            return false;
        }

        if (turn.Me.Step == ThreadStep.CallAll)
        {
            StopSteps.CallAll(turn, choice);
        }
        else
        {
            StopSteps.ReleaseAll(turn, choice);
        }

        return true;
    }

    private static void Take(Turn turn)
    {
        Action<Turn> step = turn.Me.Step switch
        {
            ThreadStep.LoopTop => StartSteps.LoopTop,
            ThreadStep.TakeStart => StartSteps.TakeStart,
            ThreadStep.ResetRegisters => StartSteps.ResetRegisters,
            ThreadStep.TurnOn => StartSteps.TurnOn,
            ThreadStep.WriteStart => CpuOnSteps.WriteStart,
            ThreadStep.CountOn => CpuOnSteps.CountOn,
            ThreadStep.CompleteClaim => CpuOnSteps.CompleteClaim,
            ThreadStep.WakeTarget => CpuOnSteps.WakeTarget,
            ThreadStep.GuestLoopEnd => GuestSteps.GuestLoopEnd,
            ThreadStep.TurnOff => GuestSteps.TurnOff,
            ThreadStep.CpuDown => CpuDown,
            ThreadStep.Woken => PowerdownSteps.Woken,
            ThreadStep.TimerDue => PowerdownSteps.TimerDue,
            ThreadStep.ResumeRegisters => PowerdownSteps.ResumeRegisters,
            ThreadStep.CountSuspended => PowerdownSteps.CountSuspended,
            ThreadStep.LeaveNode => VoteSteps.Leave,
            ThreadStep.CountAwake => PowerdownSteps.CountAwake,
            ThreadStep.WakeUp => PowerdownSteps.WakeUp,
            ThreadStep.RequestStop => StopSteps.Request,
            ThreadStep.Arrive => StopSteps.Arrive,
            ThreadStep.Gathered => StopSteps.Gathered,
            ThreadStep.Restart => StopSteps.Restart,
            ThreadStep.Finish => StopSteps.Finish,
            ThreadStep.SecondHalf => SecondHalf,
            _ => throw new InvalidOperationException("no such step"),
        };
        step(turn);
    }

    private static void CpuDown(Turn turn) => GuestSteps.Act(turn, ExitReason.CpuDown);

    private static void SecondHalf(Turn turn)
    {
        switch (turn.Mutation)
        {
            case Mutation.ClaimWithoutExchange:
                CpuOnSteps.Win(turn, turn.Me.Operand);
                break;
            case Mutation.ArriveWithoutExchange:
                StopSteps.WriteArrival(turn);
                break;
            case Mutation.FreezeWithoutExchange:
                PowerdownSteps.WriteCount(turn);
                break;
            case Mutation.AskByLooking:
                VoteSteps.AskAfterLook(turn);
                break;
            case Mutation.VoteByLooking:
                VoteSteps.AgreeAfterLook(turn);
                break;
            default:
                StopSteps.WriteRequest(turn);
                break;
        }
    }
}
