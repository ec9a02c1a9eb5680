using System;
using System.Collections.Generic;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Threads that a check starts and waits for.</summary>
internal sealed class Crew
{
    private readonly Semaphore _finished = new(0);
    private readonly List<KernelThread> _threads = [];

    /// <summary>What the threads have to say, in order. Written with the mutex held.</summary>
    public List<string> Log { get; } = [];

    private Mutex LogMutex { get; } = new();

    /// <summary>Makes a thread and starts it.</summary>
    public KernelThread Start(string name, Action work, ThreadPriority priority = ThreadPriority.Normal)
    {
        KernelThread thread = new(name, () =>
        {
            work();
            _finished.Release();
        }, priority);
        _threads.Add(thread);
        thread.Start();
        return thread;
    }

    public void Say(string word)
    {
        LogMutex.Acquire();
        Log.Add(word);
        LogMutex.Release();
    }

    /// <summary>Waits for all threads, and returns what they said.</summary>
    public string Finish()
    {
        foreach (KernelThread _ in _threads)
        {
            _finished.Wait();
        }

        return string.Join(' ', Log);
    }
}
