using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>PsciVcpu.Claim and VcpuThreadDriver.Wake, step by step. The operand is the target.</summary>
internal static class CpuOnSteps
{
    private const uint CpuOn64 = 0xC400_0003;

    public static void Call(Turn turn, int target)
    {
        if (turn.Mutation == Mutation.WriteBeforeClaim)
        {
            turn.State.Vcpus[target].Writer = turn.Self;
        }

        int looked = turn.Mutation == Mutation.ClaimByWrongTarget ? (target + 1) % turn.Vcpus : target;
        if (turn.State.Vcpus[looked].Power != PsciVcpuPower.Off)
        {
            Lose(turn, target);
        }
        else if (turn.Mutation == Mutation.ClaimWithoutExchange)
        {
            turn.Next(ThreadStep.SecondHalf, target);
        }
        else
        {
            Win(turn, target);
        }
    }

    /// <summary>The claim that finds Off, as far as its atomic exchange.</summary>
    public static void Win(Turn turn, int target)
    {
        turn.Product.Load(in turn.State);
        VcpuParts.Exchange(turn.Product.Vm[target], PsciVcpuPower.Off, PsciVcpuPower.OnPending);
        turn.Product.Save(ref turn.State);
        ref VcpuState claimed = ref turn.State.Vcpus[target];
        turn.Require(claimed.Winner == VcpuState.Nobody && !claimed.IsLive, Property.OneWinner);
        claimed.Winner = turn.Self;
        if (turn.Mutation == Mutation.SkipPending)
        {
            claimed.Power = PsciVcpuPower.On;
        }

        turn.Next(turn.Mutation == Mutation.CompleteBeforeWrite ? ThreadStep.CompleteClaim : ThreadStep.WriteStart, target);
    }

    public static void WriteStart(Turn turn)
    {
        int target = turn.Me.Operand;
        turn.Product.Load(in turn.State);
        VcpuParts.WriteStart(turn.Product.Vm[target], Product.EntryOf(turn.Self), Product.ContextOf(turn.Self));
        turn.Product.Save(ref turn.State);
        turn.Next(ThreadStep.CountOn, target);
    }

    public static void CountOn(Turn turn)
    {
        turn.Product.Load(in turn.State);
        for (int times = TimesToCount(turn.Mutation); times > 0; times--)
        {
            VcpuParts.CountOn(turn.Product.Vm);
        }

        turn.Product.Save(ref turn.State);
        ThreadAction action = VcpuThreadMap.Of(turn.Me.Power, ExitReason.CpuUp).Action;
        turn.Require(action == ThreadAction.WakeTarget, Property.ThreadFollowsMap);
        bool wakes = turn.Mutation is Mutation.CompleteBeforeWrite or Mutation.WakeBeforeComplete;
        turn.Next(wakes ? ThreadStep.WakeTarget : ThreadStep.CompleteClaim, turn.Me.Operand);
    }

    public static void CompleteClaim(Turn turn)
    {
        int target = turn.Me.Operand;
        turn.Product.Load(in turn.State);
        bool early = turn.Mutation == Mutation.EndiannessAfterComplete;
        turn.Product.Vm[target].CompleteClaim(Product.IsBigEndian(turn.Self) && !early);
        turn.Product.Save(ref turn.State);
        ThreadStep next = turn.Mutation switch
        {
            Mutation.CompleteBeforeWrite => ThreadStep.WriteStart,
            Mutation.WakeBeforeComplete or Mutation.ForgetWake => ThreadStep.GuestLoopEnd,
            _ => ThreadStep.WakeTarget,
        };
        turn.Next(next, next == ThreadStep.GuestLoopEnd ? 0 : target);
    }

    public static void WakeTarget(Turn turn)
    {
        int target = turn.Me.Operand;
        if (turn.Mutation == Mutation.EndiannessAfterComplete)
        {
            turn.State.Vcpus[target].BigEndian = Product.IsBigEndian(turn.Self);
        }

        turn.Unpark(target);
        bool completes = turn.Mutation == Mutation.WakeBeforeComplete;
        turn.Next(completes ? ThreadStep.CompleteClaim : ThreadStep.GuestLoopEnd, completes ? target : 0);
    }

    /// <summary>A claim that finds no Off changes nothing, so all of it is one step and the product's own.</summary>
    private static void Lose(Turn turn, int target)
    {
        VcpuState found = turn.State.Vcpus[target];
        turn.Product.Load(in turn.State);
        (long x0, ExitReason reason) = turn.Product.Call(
            turn.Self, CpuOn64, (ulong)target, Product.EntryOf(turn.Self), Product.ContextOf(turn.Self));
        turn.Product.Save(ref turn.State);
        PsciReturnCode expected = found.Winner != VcpuState.Nobody ? PsciReturnCode.OnPending : PsciReturnCode.AlreadyOn;
        turn.Require(x0 == (long)expected && reason == ExitReason.Hypercall, Property.OneWinner);
    }

    private static int TimesToCount(Mutation mutation) => mutation switch
    {
        Mutation.CountTwice => 2,
        Mutation.ForgetCountOn => 0,
        _ => 1,
    };
}
