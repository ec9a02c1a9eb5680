using Cosmos.System.Threading;
using Hypervisor.Model.Vm;

namespace Hypervisor.Machine;

/// <summary>Hears from the scheduler of each change of a vCPU thread's state.</summary>
internal sealed class VcpuThreadWatch(Vcpu vcpu)
{
    public void OnStateChanged(ThreadState from, ThreadState to)
    {
        vcpu.Stolen.Follow(to);
        if (vcpu.Vm.Trace != VmTrace.Off)
        {
            ExitTrace.PrintTransition(vcpu, from, to);
        }
    }
}
