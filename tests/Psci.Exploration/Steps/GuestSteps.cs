using Hypervisor.Model.Exits;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Threads;
using Psci.Exploration.Properties;
using Psci.Exploration.States;

namespace Psci.Exploration.Steps;

/// <summary>What a guest can do at any time, and the end of VcpuThread.RunGuest.</summary>
internal static class GuestSteps
{
    private const uint CpuSuspend64 = 0xC400_0001;

    /// <summary>A power_state that means standby in either format (DEN0022 5.4).</summary>
    private const ulong Standby = 1;

    private const uint AffinityInfo64 = 0xC400_0004;
    private const uint SystemOff = 0x8400_0008;
    private const uint SystemReset = 0x8400_0009;

    /// <summary>Choices that name no target; each further one is CPU_ON, then AFFINITY_INFO, of a target.</summary>
    private const int Untargeted = 12;

    private const int SystemOffChoice = 4;
    private const int SystemResetChoice = 5;
    private const int PowerdownChoice = 6;
    private const int SystemSuspendChoice = 7;
    private const int FreezeChoice = 8;
    private const int VmPowerdownChoice = 9;
    private const int OsInitiatedChoice = 10;
    private const int PlatformCoordinatedChoice = 11;

    public static int Choices(int vcpus) => Untargeted + (2 * vcpus);

    public static bool TryGuest(Turn turn, int choice)
    {
        bool isCalled = choice switch
        {
            SystemOffChoice => turn.Calls.HasFlag(GuestCalls.SystemOff),
            SystemResetChoice => turn.Calls.HasFlag(GuestCalls.Reset),
            PowerdownChoice or SystemSuspendChoice or FreezeChoice => turn.Calls.HasFlag(GuestCalls.Powerdown),
            VmPowerdownChoice or OsInitiatedChoice or PlatformCoordinatedChoice => turn.Calls.HasFlag(GuestCalls.Votes),
            _ => true,
        };
        if (!isCalled)
        {
            return false;
        }

        Guest(turn, choice);
        turn.Me.IsKicked &= turn.Me.Step == ThreadStep.Guest;
        return true;
    }

    private static void Guest(Turn turn, int choice)
    {
        switch (choice)
        {
            case 0:
                Act(turn, ExitReason.ExternalInterrupt);
                break;
            case 1:
                Act(turn, ExitReason.WaitForInterrupt);
                break;
            case 2:
                Act(turn, Call(turn, CpuSuspend64, PsciReturnCode.Success, Standby));
                break;
            case 3:
                CpuOff(turn);
                break;
            case SystemOffChoice:
                Act(turn, Call(turn, SystemOff, PsciReturnCode.InternalFailure));
                break;
            case SystemResetChoice:
                Act(turn, Call(turn, SystemReset, PsciReturnCode.InternalFailure));
                break;
            case < Untargeted:
                Sleep(turn, choice);
                break;
            default:
                int target = choice - Untargeted;
                if (target < turn.Vcpus)
                {
                    CpuOnSteps.Call(turn, target);
                }
                else
                {
                    AffinityInfo(turn, target - turn.Vcpus);
                }

                break;
        }
    }

    private static void Sleep(Turn turn, int choice)
    {
        switch (choice)
        {
            case PowerdownChoice:
                PowerdownSteps.Powerdown(turn);
                break;
            case SystemSuspendChoice:
                PowerdownSteps.SystemSuspend(turn);
                break;
            case FreezeChoice:
                PowerdownSteps.Freeze(turn);
                break;
            case VmPowerdownChoice:
                VoteSteps.VmPowerdown(turn);
                break;
            default:
                VoteSteps.SetMode(turn, choice == OsInitiatedChoice ? PsciSuspendMode.OsInitiated : PsciSuspendMode.PlatformCoordinated);
                break;
        }
    }

    /// <summary>The end of CPU_OFF and CPU_FREEZE.</summary>
    public static void TurnOff(Turn turn)
    {
        turn.Product.Load(in turn.State);
        PsciVcpuPower found = VcpuParts.Exchange(turn.Product.Vm[turn.Self], PsciVcpuPower.On, PsciVcpuPower.Off);
        turn.Product.Save(ref turn.State);
        turn.Require(found == PsciVcpuPower.On, Property.OffMeansLeft);
        if (turn.Mutation == Mutation.OffBeforeLeaving)
        {
            turn.Next(ThreadStep.GuestLoopEnd);
        }
        else if (turn.Me.Operand != 0 && turn.Mutation != Mutation.ParkLast)
        {
            Act(turn, (ExitReason)VcpuParts.EffectOfPowerOff(turn.Product.Vm));
        }
        else
        {
            turn.Next(ThreadStep.CpuDown);
        }
    }

    /// <summary>Does what the published map says of an exit, with the power as it is now.</summary>
    public static void Act(Turn turn, ExitReason reason)
    {
        switch (VcpuThreadMap.Of(turn.Me.Power, reason).Action)
        {
            case ThreadAction.StopVm:
                turn.Next(ThreadStep.RequestStop);
                break;
            case ThreadAction.ResetVm:
                turn.Next(ThreadStep.RequestStop, 1);
                break;
            case ThreadAction.Park or ThreadAction.Start:
                turn.Next(ThreadStep.LoopTop);
                break;
            case ThreadAction.PowerDown:
                turn.Next(ThreadStep.PowerDown);
                break;
            case ThreadAction.WaitForInterrupt:
                turn.Next(ThreadStep.Blocked);
                break;
            default:
                turn.Next(ThreadStep.GuestLoopEnd);
                break;
        }
    }

    public static void GuestLoopEnd(Turn turn)
    {
        turn.Product.Load(in turn.State);
        bool leaves = turn.Product.Gathering.IsRequested && turn.Mutation != Mutation.EnterDuringStop;
        turn.Next(leaves ? ThreadStep.LoopTop : ThreadStep.Guest);
    }

    private static ExitReason Call(Turn turn, uint id, PsciReturnCode expected, ulong x1 = 0)
    {
        turn.Product.Load(in turn.State);
        (long x0, ExitReason reason) = turn.Product.Call(turn.Self, id, x1);
        turn.Require(x0 == (long)expected, Property.ThreadFollowsMap);
        return reason;
    }

    public static void CpuOff(Turn turn)
    {
        turn.Product.Load(in turn.State);
        bool last = turn.Mutation != Mutation.ForgetCountOff && VcpuParts.CountOff(turn.Product.Vm);
        turn.Product.Save(ref turn.State);
        turn.Next(ThreadStep.TurnOff, last ? 1 : 0);
    }

    /// <summary>The product's answer about one vCPU, and about the group that the caller is in.</summary>
    private static void AffinityInfo(Turn turn, int target)
    {
        turn.Product.Load(in turn.State);
        long answer = turn.Product.Call(turn.Self, AffinityInfo64, (ulong)target).X0;
        long group = turn.Product.Call(turn.Self, AffinityInfo64, (ulong)target, 1).X0;
        if (turn.Mutation == Mutation.HidePending && answer == (long)PsciAffinityState.OnPending)
        {
            answer = (long)PsciAffinityState.Off;
        }

        VcpuState asked = turn.State.Vcpus[target];
        if (turn.Mutation == Mutation.HideSuspended && asked.Power == PsciVcpuPower.Suspended)
        {
            answer = (long)PsciAffinityState.Off;
        }

        bool isTrue = answer switch
        {
            (long)PsciAffinityState.On => asked.Winner == VcpuState.Nobody && !HasLeft(asked.Step),
            (long)PsciAffinityState.Off => asked.Winner == VcpuState.Nobody && !asked.IsLive && !asked.IsInPowerdown,
            (long)PsciAffinityState.OnPending => asked.Winner != VcpuState.Nobody && !asked.IsLive,
            _ => false,
        };
        turn.Require(isTrue && group == (long)PsciAffinityState.On, Property.AffinityIsTrue);
    }

    private static bool HasLeft(ThreadStep step) => step is ThreadStep.CpuDown or ThreadStep.TakeStart
        or ThreadStep.ResetRegisters or ThreadStep.TurnOn or ThreadStep.Parked;
}
