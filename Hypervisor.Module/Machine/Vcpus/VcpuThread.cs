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
        VcpuContext* context = vcpu.Context;
        ThreadAction action;
        do
        {
            VcpuLoader.Load(vcpu);
            ExitOutcome outcome;
            while (true)
            {
                if (vcpu.MustLook)
                {
                    _vm.Interrupts.Look(vcpu);
                }

                GuestEntry.Run(context);
                outcome = ExitRouter.Route(ref *context, vcpu.Psci);
                if (_vm.IsWatched)
                {
                    ExitWatch.Tell(vcpu, outcome);
                }

                if (outcome.ResumesAtOnce)
                {
                    continue;
                }

                if (!outcome.IsForThread)
                {
                    outcome = ExitCompletion.Complete(vcpu, outcome);
                }

                if (!outcome.ResumesAtOnce)
                {
                    break;
                }
            }

            action = VcpuThreadMap.Of(vcpu.Psci.Power, outcome.Reason).Action;
            VcpuThreadDriver.Apply(vcpu, action, outcome);
        }
        while (action is not (ThreadAction.Park or ThreadAction.Start or ThreadAction.StopVm or ThreadAction.ResetVm)
            && !_vm.Stop.IsRequested);
    }
}
