using System.Collections.Generic;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>The states that a thread shows in its life, as the listener is told.</summary>
internal static class StateChecks
{
    private static readonly List<ThreadState> s_seen = new(64);
    private static KernelThread? s_watched;

    public static void Declare(SelfTest test)
    {
        test.Add("a thread's life", "Created Ready Running Sleeping Ready Running Parked Ready Running Blocked Ready Running Terminated", Life);
        test.Add("a terminated thread stays so", () => s_watched!.State == ThreadState.Terminated);
        test.Add("the caller is running", () => Scheduler.Current.State == ThreadState.Running && Scheduler.Current.Name == "kernel");
    }

    private static string Life()
    {
        Event last = new();
        Event over = new();
        KernelThread thread = new("watched", () =>
        {
            Scheduler.Sleep(1_000_000);
            Scheduler.Park();
            last.Wait();
        }, ThreadPriority.High);
        s_watched = thread;
        s_seen.Clear();
        s_seen.Add(thread.State);
        thread.StateChanged = static (_, to) => s_seen.Add(to);
        thread.Start();
        Scheduler.Sleep(20_000_000);
        Scheduler.Unpark(thread);
        last.Set();
        List<string> names = [];
        foreach (ThreadState state in s_seen)
        {
            names.Add(NameOf(state));
        }

        return string.Join(' ', names);
    }

    private static string NameOf(ThreadState state) => state switch
    {
        ThreadState.Created => "Created",
        ThreadState.Ready => "Ready",
        ThreadState.Running => "Running",
        ThreadState.Blocked => "Blocked",
        ThreadState.Sleeping => "Sleeping",
        ThreadState.Parked => "Parked",
        _ => "Terminated",
    };
}
