using System;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Threads that a check starts and waits for.</summary>
public sealed class Team
{
    private readonly Semaphore _finished = new(0);
    private int _started;

    /// <summary>Makes a thread and starts it.</summary>
    public KernelThread Start(Action work, int pinnedTo = KernelThread.AnyProcessor)
    {
        KernelThread thread = new("member", () =>
        {
            work();
            _finished.Release();
        })
        {
            PinnedTo = pinnedTo,
        };
        _started++;
        thread.Start();
        return thread;
    }

    public void Finish()
    {
        for (; _started > 0; _started--)
        {
            _finished.Wait();
        }
    }
}
