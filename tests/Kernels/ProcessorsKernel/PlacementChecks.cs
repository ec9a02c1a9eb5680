using System.Threading;
using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Threads run on all CPUs, where they are pinned, in equal shares, and are woken across CPUs.</summary>
internal static class PlacementChecks
{
    private const ulong Milliseconds = 1_000_000;
    private const int Waiters = 12;

    private static readonly int[] s_places = new int[Processors.Maximum];
    private static readonly ulong[] s_shares = new ulong[16];
    private static KernelThread? s_partner;
    private static int s_arrived;

    public static void Declare(SelfTest test)
    {
        test.Add("work on each CPU is done there", WorkOnEach);
        test.Add("a pinned thread stays", PinnedStays);
        test.Add("threads wake each other across CPUs", 2000, PingPong);
    }

    /// <summary>These hold only while the host takes no time from the emulator, or time is instructions.</summary>
    public static void DeclareTimed(SelfTest test)
    {
        test.Add("computing threads run on all CPUs at once", AllAtOnce);
        test.Add("sixteen computing threads get equal shares", "within 5 %", EqualShares);
        test.Add("a sleeper wakes in time while all CPUs compute", "in time", SleeperAmongSpinners);
        test.Add("idle CPUs sleep: interrupts are few", IdleIsQuiet);
    }

    private static bool WorkOnEach()
    {
        for (int i = 0; i < s_places.Length; i++)
        {
            s_places[i] = 0;
        }

        ProcessorWork.RunOnEach(static () => Interlocked.Increment(ref s_places[CPU.Index]));
        int done = 0;
        foreach (int count in s_places)
        {
            done += count == 1 ? 1 : 0;
        }

        return done == Processors.Count;
    }

    /// <summary>Each waits for all others without giving its CPU away: fewer CPUs than threads would need slices to end it.</summary>
    private static bool AllAtOnce()
    {
        s_arrived = 0;
        ulong start = GenericTimer.NowNanoseconds;
        Team team = new();
        for (int i = 0; i < Processors.Count; i++)
        {
            team.Start(() =>
            {
                Interlocked.Increment(ref s_arrived);
                while (Volatile.Read(ref s_arrived) < Processors.Count)
                {
                    CPU.Yield();
                }
            });
        }

        team.Finish();
        return GenericTimer.NowNanoseconds - start < ProcessorScheduler.TimeSliceNanoseconds * 4;
    }

    private static string EqualShares()
    {
        ulong end = GenericTimer.NowNanoseconds + (2000 * Milliseconds);
        Team team = new();
        for (int i = 0; i < s_shares.Length; i++)
        {
            int own = i;
            team.Start(() => s_shares[own] = CountUntil(end));
        }

        team.Finish();
        ulong least = ulong.MaxValue;
        ulong most = 0;
        foreach (ulong share in s_shares)
        {
            least = share < least ? share : least;
            most = share > most ? share : most;
        }

        return most * 95 <= least * 100 ? "within 5 %" : $"{least} to {most}";
    }

    private static ulong CountUntil(ulong end)
    {
        ulong count = 0;
        while (GenericTimer.NowNanoseconds < end)
        {
            count++;

            // Under instruction counting QEMU runs CPUs in turn: this ends the turn.
            CPU.Yield();
        }

        return count;
    }

    private static bool PinnedStays()
    {
        int last = Processors.Count - 1;
        bool stayed = true;
        Team team = new();
        team.Start(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                Scheduler.Yield();
                ulong daif = CPU.SaveAndDisableInterrupts();
                stayed &= CPU.Index == last;
                CPU.RestoreInterrupts(daif);
                Scheduler.Sleep(10_000);
            }
        }, last);
        team.Finish();
        return stayed;
    }

    private static int PingPong()
    {
        int rounds = 0;
        Team team = new();
        KernelThread self = Scheduler.Current;
        s_partner = team.Start(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                Scheduler.Park();
                rounds++;
                Scheduler.Unpark(self);
            }
        }, Processors.Count - 1);
        for (int i = 0; i < 1000; i++)
        {
            Scheduler.Unpark(s_partner);
            Scheduler.Park();
            rounds++;
        }

        team.Finish();
        return rounds;
    }

    private static string SleeperAmongSpinners()
    {
        ulong end = GenericTimer.NowNanoseconds + (100 * Milliseconds);
        Team team = new();
        for (int i = 0; i < Processors.Count; i++)
        {
            team.Start(() => CountUntil(end));
        }

        ulong start = GenericTimer.NowNanoseconds;
        Scheduler.Sleep(20 * Milliseconds);
        ulong late = GenericTimer.NowNanoseconds - start - (20 * Milliseconds);
        team.Finish();
        return late <= 2 * ProcessorScheduler.TimeSliceNanoseconds ? "in time" : $"{late} ns late";
    }

    private static bool IdleIsQuiet()
    {
        ulong before = Interrupts.CountOf(GenericTimer.InterruptId);
        Scheduler.Sleep(200 * Milliseconds);
        return Interrupts.CountOf(GenericTimer.InterruptId) - before < Waiters;
    }
}
