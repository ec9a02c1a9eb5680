namespace Cosmos.System.Threading;

/// <summary>The one table of thread state changes.</summary>
public static class ThreadTransitions
{
    public static bool IsAllowed(ThreadState from, ThreadState to) => from switch
    {
        ThreadState.Created => to is ThreadState.Ready or ThreadState.Parked,
        ThreadState.Ready => to is ThreadState.Running,
        ThreadState.Running => to is ThreadState.Ready or ThreadState.Terminated || IsWaiting(to),
        ThreadState.Blocked or ThreadState.Sleeping or ThreadState.Parked => to is ThreadState.Ready,
        _ => false,
    };

    /// <summary>Whether a thread in that state waits for something other than a CPU.</summary>
    public static bool IsWaiting(ThreadState state) =>
        state is ThreadState.Blocked or ThreadState.Sleeping or ThreadState.Parked;
}
