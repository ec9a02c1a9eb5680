namespace Hypervisor.Model.Threads;

/// <summary>One cell of the thread map: what to do, and the state that leaves the thread in.</summary>
public readonly struct VcpuThreadDecision
{
    public VcpuThreadDecision(ThreadAction action, VcpuThreadState next)
    {
        Action = action;
        Next = next;
    }

    public ThreadAction Action { get; }

    public VcpuThreadState Next { get; }
}
