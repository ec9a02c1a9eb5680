using Cosmos.Core;
using Cosmos.System.Threading;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Exits;
using Hypervisor.Model.Threads;

namespace Hypervisor.Machine;

/// <summary>
/// The life of a vCPU's kernel thread: parked until CPU_ON, then around the loop - enter the guest, decode why it came back,
/// route, apply - until it is off or its VM stops. Interrupts are masked throughout, but while a VM is loaded again; a pending one ends
/// the guest entry.
/// </summary>
internal sealed unsafe class VcpuThread(Vcpu vcpu)
{
    private readonly VirtualMachine _vm = vcpu.Vm;

    public void Run()
    {
        CPU.DisableInterrupts();
        while (!_vm.Stop.MustLeave())
        {
            VcpuLoader.Discard(vcpu);
            GuestFp.Forget(vcpu.Context);
            if (vcpu.Psci.TryStart(ref *vcpu.Context))
            {
                RunGuest();
            }
            else
            {
                Scheduler.Park();
            }
        }
    }

    /// <summary>Runs the guest until this vCPU is off or its VM is stopped or reset.</summary>
    private void RunGuest()
    {
        Vcpu self = vcpu;
        VirtualMachine vm = _vm;
        VcpuContext* context = self.Context;
        ThreadAction action;
        do
        {
            VcpuLoader.Load(self);
            ExitOutcome outcome;
            while (true)
            {
                if (self.MustLook)
                {
                    vm.Interrupts.Look(self);
                    if (vm.Stop.IsRequested)
                    {
                        return;
                    }
                }

                GuestEntry.Run(context);
                outcome = ExitRouter.Route(ref *context, self.Psci);
                if (vm.IsWatched)
                {
                    ExitWatch.Tell(self, outcome);
                }

                if (outcome.ResumesAtOnce)
                {
                    continue;
                }

                if (!outcome.IsForThread)
                {
                    outcome = ExitCompletion.Complete(self, outcome);
                }

                if (!outcome.ResumesAtOnce)
                {
                    break;
                }
            }

            action = VcpuThreadMap.Of(self.Psci.Power, outcome.Reason).Action;
            VcpuThreadDriver.Apply(self, action, outcome);
        }
        while (action is not (ThreadAction.Park or ThreadAction.Start or ThreadAction.StopVm or ThreadAction.ResetVm)
            && !vm.Stop.IsRequested);
    }
}
