using Cosmos.System.Threading;

namespace Hypervisor.Machine;

/// <summary>Hears from the scheduler of each change of a vCPU thread's state.</summary>
internal static class VcpuThreadWatch
{
    public static void Install() => KernelThread.SetStateChangedHandler(OnStateChanged);

    private static void OnStateChanged(KernelThread thread, ThreadState from, ThreadState to)
    {
        if (thread.Tag is Vcpu vcpu)
        {
            vcpu.Stolen.Follow(to);
            ExitTrace.PrintTransition(vcpu, from, to);
        }
    }
}
