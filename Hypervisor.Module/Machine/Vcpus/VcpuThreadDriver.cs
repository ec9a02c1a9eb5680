using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Extensions;
using Hypervisor.Model.Threads;

namespace Hypervisor.Machine;

/// <summary>The one place that turns a thread action of the Model into a call of the scheduler.</summary>
internal static class VcpuThreadDriver
{
    /// <summary>Acts for <paramref name="vcpu"/>, whose thread this is. Park, Start and the VM-wide actions end the guest loop.</summary>
    public static void Apply(Vcpu vcpu, ThreadAction action, ExitOutcome outcome)
    {
        switch (action)
        {
            case ThreadAction.WakeTarget:
                Wake(vcpu, vcpu.Vm.Vcpus[outcome.Target]);
                break;
            case ThreadAction.WaitForInterrupt:
                WaitForInterrupt(vcpu, outcome.Reason == ExitReason.CpuSuspend);
                break;
            case ThreadAction.PowerDown:
                VcpuPowerdown.Apply(vcpu);
                break;
            case ThreadAction.Yield:
                Scheduler.Yield();
                break;
            case ThreadAction.Preempt:
                Scheduler.PreemptIfNeeded();
                break;
            case ThreadAction.StopVm:
                StopVm(vcpu, outcome);
                break;
            case ThreadAction.ResetVm:
                vcpu.Vm.Stop.RequestReset(warm: outcome.Reason == ExitReason.SystemWarmReset);
                break;
        }
    }

    /// <summary>Whether the guest that is in this CPU runs big-endian at EL1.</summary>
    internal static bool IsBigEndian() => (GuestRegisters.ReadSctlrEl1() & El1Registers.SctlrEe) != 0;

    private static void StopVm(Vcpu vcpu, ExitOutcome outcome)
    {
        if (outcome.Reason == ExitReason.VmCrash)
        {
            VmCrashReport.Print(vcpu, outcome.CrashReason);
            vcpu.Vm.Watchers.TellCrash(new VmEvent(vcpu.Vm.Name, vcpu.Index, outcome));
            vcpu.Vm.Stop.RequestAfterCrash();
        }
        else
        {
            vcpu.Vm.Stop.RequestOff();
        }
    }

    /// <summary>The claimed target starts with its caller's endianness, then its thread may go: a permit is never lost.</summary>
    private static void Wake(Vcpu caller, Vcpu target)
    {
        target.Psci.CompleteClaim(IsBigEndian());
        Scheduler.Unpark(target.Thread);
    }

    /// <summary>Sleeps until an interrupt waits for the vCPU or one of its timers is due, or its VM stops.</summary>
    private static void WaitForInterrupt(Vcpu vcpu, bool isStandby)
    {
        ulong deadline = GuestTimers.Deadline(vcpu.Vm.CounterOffset);
        if (!vcpu.Vm.Interrupts.TryRest(vcpu, out bool hasAlarm))
        {
            return;
        }

        vcpu.Vm.PrintRest();
        if (isStandby)
        {
            vcpu.Psci.BeginStandby(GenericTimer.NowTicks);
        }

        while (!vcpu.MustLook && GenericTimer.NowTicks < deadline && !vcpu.Vm.Stop.IsRequested)
        {
            if (hasAlarm)
            {
                Scheduler.ParkUntilOwnAlarm(deadline);
            }
            else
            {
                Scheduler.ParkUntil(deadline, ThreadState.Blocked);
            }
        }

        if (!hasAlarm)
        {
            vcpu.MustLook = true;
        }

        if (isStandby)
        {
            vcpu.Psci.EndStandby(GenericTimer.NowTicks);
        }
    }
}
