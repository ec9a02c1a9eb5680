using Cosmos.Core;
using Cosmos.System.Threading;

namespace Cosmos.System;

/// <summary>
/// Work that modules have in hand, such as virtual machines, and how it ended. The kernel's run is over when none is
/// left; the first failure decides its exit status.
/// </summary>
public static class KernelWork
{
    private static Event? s_done;
    private static SpinLock s_lock;
    private static int s_pending;
    private static string? s_reason;

    /// <summary>The first status that was no success, else success.</summary>
    public static ExitStatus Status { get; private set; }

    /// <summary>What came with <see cref="Status"/>.</summary>
    public static string Reason => s_reason!;

    /// <summary>How many pieces are in hand.</summary>
    internal static int Pending => s_pending;

    internal static void Initialize()
    {
        s_done = new Event();
        s_done.Set();
        s_pending = 0;
        Status = ExitStatus.Success;
        s_reason = "nothing left to do";
    }

    /// <summary>A piece of work begins. Called before the thread that waits for the end can look.</summary>
    public static void Begin()
    {
        ulong daif = s_lock.Acquire();
        s_pending++;
        s_done!.Reset();
        s_lock.Release(daif);
    }

    /// <summary>A piece of work is over.</summary>
    public static void End(ExitStatus status, string reason)
    {
        ulong daif = s_lock.Acquire();
        Note(status, reason);
        s_pending--;
        if (s_pending == 0)
        {
            s_done!.Set();
        }

        s_lock.Release(daif);
    }

    /// <summary>Waits until all work is over, or the kernel was told to stop.</summary>
    public static void WaitUntilDone() => s_done!.Wait();

    /// <summary>Ends the wait, whatever is still in hand.</summary>
    internal static void Abandon(ExitStatus status, string reason)
    {
        ulong daif = s_lock.Acquire();
        Note(status, reason);
        s_done!.Set();
        s_lock.Release(daif);
    }

    private static void Note(ExitStatus status, string reason)
    {
        if (Status == ExitStatus.Success)
        {
            Status = status;
            s_reason = reason;
        }
    }
}
