using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>Threads that wait for a condition, woken in order of arrival. The condition's spin lock guards the queue too.</summary>
public sealed class WaitQueue
{
    private ThreadQueue _threads;

    /// <summary>Gives the guard back, waits to be woken, and takes the guard again; look at the condition anew then.</summary>
    public void Wait(ref SpinLock guard)
    {
        _threads.Enqueue(Scheduler.Current);
        Scheduler.Block(ref guard);
    }

    /// <summary>Wakes the thread that has waited longest. The caller holds the guard.</summary>
    /// <returns>That thread, or null.</returns>
    public KernelThread? WakeOne()
    {
        KernelThread? thread = _threads.Dequeue();
        if (thread is not null)
        {
            Scheduler.Unblock(thread);
        }

        return thread;
    }

    /// <summary>Wakes all. The caller holds the guard.</summary>
    public void WakeAll()
    {
        while (WakeOne() is not null)
        {
        }
    }
}
