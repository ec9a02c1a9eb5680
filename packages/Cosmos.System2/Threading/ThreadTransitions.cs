using System.Runtime.CompilerServices;

namespace Cosmos.System.Threading;

/// <summary>The one table of thread state changes.</summary>
public static class ThreadTransitions
{
    private const int BitsPerState = 8;
    private const ulong Ready = 1 << (int)ThreadState.Ready;
    private const ulong Running = 1 << (int)ThreadState.Running;
    private const ulong Parked = 1 << (int)ThreadState.Parked;
    private const ulong Terminated = 1 << (int)ThreadState.Terminated;
    private const ulong Waiting = Parked | (1 << (int)ThreadState.Blocked) | (1 << (int)ThreadState.Sleeping);

    // For each state a byte, and in it a bit for each state that may follow: every switch of threads asks several times.
    private const ulong Followers =
        ((Ready | Parked) << ((int)ThreadState.Created * BitsPerState))
        | (Running << ((int)ThreadState.Ready * BitsPerState))
        | ((Ready | Terminated | Waiting) << ((int)ThreadState.Running * BitsPerState))
        | (Ready << ((int)ThreadState.Blocked * BitsPerState))
        | (Ready << ((int)ThreadState.Sleeping * BitsPerState))
        | (Ready << ((int)ThreadState.Parked * BitsPerState));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAllowed(ThreadState from, ThreadState to) =>
        ((Followers >> (((int)from * BitsPerState) + (int)to)) & 1) != 0;

    /// <summary>Whether a thread in that state waits for something other than a CPU.</summary>
    public static bool IsWaiting(ThreadState state) => ((Waiting >> (int)state) & 1) != 0;
}
