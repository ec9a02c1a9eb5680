using System;
using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>Where a new thread enters C#, from the label that <see cref="ThreadContext.StartAddress"/> names.</summary>
public static class ThreadStart
{
    /// <summary>Runs the current thread's entry with interrupts on. Does not return.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosThreadStart")]
    public static void Run()
    {
        Scheduler.BeginThread();
        CPU.EnableInterrupts();
        RunEntry(Scheduler.Current);
        Scheduler.Exit();
    }

    /// <summary>What nobody catches ends its thread, and the rest of the kernel goes on.</summary>
    private static void RunEntry(KernelThread thread)
    {
        try
        {
            thread.RunEntry();
        }
        catch (Exception exception) when (Failure.IsSurvivable(exception))
        {
            Failure.Report("thread", thread.Name, "has ended", exception);
        }
    }
}
