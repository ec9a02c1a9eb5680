using System;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>All threads that have a stack, for whoever wants to look at them.</summary>
public static class KernelThreads
{
    // One more than there are stacks: the boot thread has its own.
    private static readonly KernelThread?[] s_threads = new KernelThread?[KernelStacks.Count + 1];
    private static SpinLock s_lock;

    /// <summary>Those that there are just now.</summary>
    public static KernelThread[] Take()
    {
        KernelThread[] taken = new KernelThread[s_threads.Length];
        int count = 0;
        ulong daif = s_lock.Acquire();
        foreach (KernelThread? thread in s_threads)
        {
            if (thread is not null)
            {
                taken[count++] = thread;
            }
        }

        s_lock.Release(daif);
        return taken.AsSpan(0, count).ToArray();
    }

    /// <summary>Returns what it was given.</summary>
    internal static KernelThread Add(KernelThread thread)
    {
        Replace(null, thread);
        return thread;
    }

    internal static void Remove(KernelThread thread) => Replace(thread, null);

    private static void Replace(KernelThread? old, KernelThread? next)
    {
        ulong daif = s_lock.Acquire();
        for (int i = 0; i < s_threads.Length; i++)
        {
            if (s_threads[i] == old)
            {
                s_threads[i] = next;
                break;
            }
        }

        s_lock.Release(daif);
    }
}
