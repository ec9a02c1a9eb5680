namespace Hypervisor.Model.Threads;

/// <summary>Kernel thread states, by the names the scheduler of Cosmos.System2 gives them.</summary>
public enum VcpuThreadState : byte
{
    Created,
    Ready,
    Running,
    Blocked,
    Sleeping,
    Parked,
    Terminated,
}
