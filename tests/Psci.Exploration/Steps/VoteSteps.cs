using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>The VM's own powerdown: CPU_SUSPEND for it in either mode, PSCI_SET_SUSPEND_MODE, and PsciVmNode.</summary>
internal static class VoteSteps
{
    private const uint CpuSuspend64 = 0xC400_0001;
    private const uint SetSuspendMode = 0x8400_000F;
    private const ulong VmPowerdownState = 0x4000_1033;

    /// <summary>
    /// One step as any powerdown. The call looks at the mode first, but while it is OS-initiated the caller, which is on, keeps
    /// all others from changing that; and then at one count.
    /// </summary>
    public static void VmPowerdown(Turn turn)
    {
        if (turn.Mutation == Mutation.AskByLooking && turn.State.IsOsInitiated)
        {
            turn.Next(ThreadStep.SecondHalf, IsQuiet(turn, FirstLooked(turn)) ? 1 : 0);
        }
        else
        {
            Ask(turn, turn.Mutation == Mutation.AskAmongOthers);
        }
    }

    /// <summary>The look at the other vCPUs after the first.</summary>
    public static void AskAfterLook(Turn turn)
    {
        bool quiet = turn.Me.Operand != 0;
        for (int i = 0; i < turn.Vcpus; i++)
        {
            quiet &= i == turn.Self || i == FirstLooked(turn) || IsQuiet(turn, i);
        }

        turn.Next(ThreadStep.GuestLoopEnd);
        if (quiet)
        {
            Ask(turn, unasked: true);
        }
    }

    /// <summary>All that the call reads are powers, which may change right behind it: its answer is one that it could have given at once.</summary>
    public static void SetMode(Turn turn, PsciSuspendMode mode)
    {
        turn.Product.Load(in turn.State);
        (long x0, ExitReason reason) = turn.Product.Call(turn.Self, SetSuspendMode, (ulong)mode);
        turn.Product.Save(ref turn.State);
        turn.Require(x0 is (long)PsciReturnCode.Success or (long)PsciReturnCode.Denied, Property.ThreadFollowsMap);
        turn.Require(reason == ExitReason.Hypercall, Property.ThreadFollowsMap);
    }

    /// <summary>PsciVcpu.FallAsleep with PsciVmNode.Enter: under the node's lock it looks at one count besides.</summary>
    public static void Agree(Turn turn)
    {
        if (turn.Mutation == Mutation.VoteByLooking)
        {
            turn.Next(ThreadStep.SecondHalf, HasAgreed(turn, FirstLooked(turn)) ? 1 : 0);
            return;
        }

        turn.Product.Load(in turn.State);
        turn.Product.Vm[turn.Self].FallAsleep(0, turn.Me.BigEndian);
        turn.Product.Save(ref turn.State);
        Agreed(turn);
    }

    /// <summary>The look at the other vCPUs after the first.</summary>
    public static void AgreeAfterLook(Turn turn)
    {
        bool all = turn.Me.Operand != 0;
        for (int i = 0; i < turn.Vcpus; i++)
        {
            all &= i == turn.Self || i == FirstLooked(turn) || HasAgreed(turn, i);
        }

        turn.State.Agreed++;
        turn.State.IsDown = all;
        Agreed(turn);
    }

    public static void Leave(Turn turn)
    {
        turn.Product.Load(in turn.State);
        VcpuParts.Leave(turn.Product.Vm.Node, 0);
        turn.Product.Save(ref turn.State);
        turn.State.Agreed += turn.Mutation == Mutation.KeepVote ? 1 : 0;
        turn.State.IsDown |= turn.Mutation == Mutation.SleepOnAsVm;
        turn.Next(ThreadStep.ResumeRegisters);
    }

    /// <summary>A mutant holds the node's lock from its first look to its last.</summary>
    public static bool IsLocked(Turn turn)
    {
        bool locked = false;
        for (int i = 0; i < turn.Vcpus && turn.Mutation == Mutation.VoteByLooking; i++)
        {
            locked |= turn.State.Vcpus[i].Step == ThreadStep.SecondHalf;
        }

        return locked;
    }

    private static void Ask(Turn turn, bool unasked)
    {
        bool osInitiated = turn.State.IsOsInitiated;
        turn.State.IsOsInitiated &= !unasked;
        turn.Product.Load(in turn.State);
        (long x0, ExitReason reason) = turn.Product.Call(
            turn.Self, CpuSuspend64, VmPowerdownState, Product.EntryOf(turn.Self), Product.ContextOf(turn.Self));
        turn.Product.Save(ref turn.State);
        turn.State.IsOsInitiated = osInitiated;
        bool granted = x0 == (long)PsciReturnCode.Success;
        turn.Require(granted || (x0 == (long)PsciReturnCode.Denied && osInitiated), Property.LastAsks);
        for (int i = 0; i < turn.Vcpus && osInitiated && granted; i++)
        {
            turn.Require(i == turn.Self || IsQuiet(turn, i), Property.LastAsks);
        }

        if (granted)
        {
            PowerdownSteps.Granted(turn, reason);
        }
    }

    /// <summary>The VM is down if and only if all have agreed.</summary>
    private static void Agreed(Turn turn)
    {
        turn.Next(ThreadStep.Asleep);
        bool all = true;
        for (int i = 0; i < turn.Vcpus; i++)
        {
            all &= HasAgreed(turn, i);
        }

        turn.Require(turn.State.IsDown == all, Property.VmSleepsAsOne);
    }

    /// <summary>Off, or certain to be, or suspended.</summary>
    private static bool IsQuiet(Turn turn, int vcpu) =>
        turn.State.Vcpus[vcpu].Power is PsciVcpuPower.Off or PsciVcpuPower.Suspended || turn.State.Vcpus[vcpu].Step == ThreadStep.TurnOff;

    /// <summary>Off, or certain to be, or asleep with its vote given.</summary>
    private static bool HasAgreed(Turn turn, int vcpu) =>
        turn.State.Vcpus[vcpu].Power == PsciVcpuPower.Off || turn.State.Vcpus[vcpu].Step == ThreadStep.TurnOff || turn.State.Vcpus[vcpu].Agrees;

    private static int FirstLooked(Turn turn) => (turn.Self + 1) % turn.Vcpus;
}
