using Cosmos.Core;
using Cosmos.System.Threading;

namespace Hypervisor.Machine;

/// <summary>The sleep of a vCPU that has turned itself Suspended: CPU_SUSPEND to powerdown and SYSTEM_SUSPEND.</summary>
internal static unsafe class VcpuPowerdown
{
    /// <summary>
    /// Sleeps until an interrupt waits for the vCPU or one of its timers is due, then gives it the registers it starts anew with. Not at
    /// all if that is so already. A wake for another reason is none of the guest's: it sleeps on, unless its VM stops.
    /// </summary>
    public static void Apply(Vcpu vcpu)
    {
        ulong deadline = GuestTimers.Deadline(vcpu.Vm.CounterOffset);
        ulong now = GenericTimer.NowTicks;
        if (deadline <= now || vcpu.Vm.Interrupts.IsPending(vcpu))
        {
            vcpu.Psci.Abandon();
            return;
        }

        vcpu.Psci.FallAsleep(now, VcpuThreadDriver.IsBigEndian());
        while ((now = GenericTimer.NowTicks) < deadline && !vcpu.Vm.Interrupts.IsPending(vcpu))
        {
            Scheduler.ParkUntil(deadline, ThreadState.Blocked);
            if (vcpu.Vm.Stop.IsRequested)
            {
                return;
            }
        }

        // Its EL1 registers may still be in this CPU, and its FP registers too.
        VcpuLoader.Unload();
        GuestFp.Forget(vcpu.Context);
        vcpu.Psci.Resume(ref *vcpu.Context, now);
    }
}
