using Cosmos.System.Threading;
using Hypervisor.Model.Threads;

namespace Hypervisor.Machine;

/// <summary>The scheduler's thread states by the Model's names for them.</summary>
internal static class KernelThreadStates
{
    public static string NameOf(ThreadState state) => ThreadNames.Of(ToModel(state));

    public static VcpuThreadState ToModel(ThreadState state) => state switch
    {
        ThreadState.Created => VcpuThreadState.Created,
        ThreadState.Ready => VcpuThreadState.Ready,
        ThreadState.Running => VcpuThreadState.Running,
        ThreadState.Blocked => VcpuThreadState.Blocked,
        ThreadState.Sleeping => VcpuThreadState.Sleeping,
        ThreadState.Parked => VcpuThreadState.Parked,
        _ => VcpuThreadState.Terminated,
    };
}
