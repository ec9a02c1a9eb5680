using System;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>Work that each CPU has to do for itself, such as writing its own system registers.</summary>
public static class ProcessorWork
{
    /// <summary>Runs an action once on every CPU, in a thread pinned to it, and waits until all are done.</summary>
    public static void RunOnEach(Action action)
    {
        Semaphore done = new(0);
        for (int i = 0; i < Processors.Count; i++)
        {
            KernelThread thread = new("work", () => RunThenTell(action, done)) { PinnedTo = i };
            thread.Start();
        }

        for (int i = 0; i < Processors.Count; i++)
        {
            done.Wait();
        }
    }

    private static void RunThenTell(Action action, Semaphore done)
    {
        action();
        done.Release();
    }
}
