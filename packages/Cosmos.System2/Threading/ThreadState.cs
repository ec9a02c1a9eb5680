namespace Cosmos.System.Threading;

/// <summary>Where a kernel thread stands. <see cref="ThreadTransitions"/> says what may follow what.</summary>
public enum ThreadState
{
    /// <summary>Not started yet.</summary>
    Created,

    /// <summary>In a run queue, waiting for a CPU.</summary>
    Ready,

    /// <summary>On a CPU.</summary>
    Running,

    /// <summary>Waiting for another thread or a device.</summary>
    Blocked,

    /// <summary>Waiting for a time.</summary>
    Sleeping,

    /// <summary>Put aside until somebody calls for it.</summary>
    Parked,

    /// <summary>Over; its stack is given back.</summary>
    Terminated,
}
