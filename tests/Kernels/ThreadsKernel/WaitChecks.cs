using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Mutex, Semaphore and Event among threads that are preempted.</summary>
internal static class WaitChecks
{
    private const ulong Milliseconds = 1_000_000;
    private static int s_shared;

    public static void Declare(SelfTest test)
    {
        test.Add("a mutex keeps additions apart over preemption", 3000, Additions);
        test.Add("a mutex is handed over in order of arrival", "owner a b c", HandOver);
        test.Add("a semaphore lets as many through as it counts", 2, SemaphoreCount);
        test.Add("producer and consumer", 4950, ProducerAndConsumer);
        test.Add("an event wakes all who wait", "a b c", EventWakesAll);
        test.Add("a set event lets newcomers through until reset", "through through", EventStaysSet);
    }

    private static int Additions()
    {
        s_shared = 0;
        Mutex mutex = new();
        Crew crew = new();
        for (int i = 0; i < 3; i++)
        {
            crew.Start("adder", () => AddSlowly(mutex));
        }

        crew.Finish();
        return s_shared;
    }

    private static void AddSlowly(Mutex mutex)
    {
        for (int i = 0; i < 1000; i++)
        {
            mutex.Acquire();
            int seen = s_shared;
            if (i % 250 == 0)
            {
                // Longer than a time slice: the others have their turn while this thread owns the mutex.
                Scheduler.Sleep(1 * Milliseconds);
            }

            s_shared = seen + 1;
            mutex.Release();
        }
    }

    private static string HandOver()
    {
        Mutex mutex = new();
        Crew crew = new();
        mutex.Acquire();
        foreach (string name in (string[])["a", "b", "c"])
        {
            crew.Start(name, () =>
            {
                mutex.Acquire();
                crew.Say(name);
                mutex.Release();
            }, ThreadPriority.High);
        }

        crew.Say("owner");
        mutex.Release();
        return crew.Finish();
    }

    private static int SemaphoreCount()
    {
        Semaphore places = new(2);
        int inside = 0;
        Crew crew = new();
        for (int i = 0; i < 4; i++)
        {
            crew.Start("guest", () =>
            {
                places.Wait();
                inside++;
            }, ThreadPriority.High);
        }

        int seen = inside;
        places.Release();
        places.Release();
        crew.Finish();
        return inside == 4 ? seen : -inside;
    }

    private static int ProducerAndConsumer()
    {
        int[] ring = new int[4];
        Semaphore free = new(4);
        Semaphore full = new(0);
        int sum = 0;
        Crew crew = new();
        crew.Start("consumer", () =>
        {
            for (int i = 0; i < 100; i++)
            {
                full.Wait();
                sum += ring[i % 4];
                free.Release();
            }
        });
        crew.Start("producer", () =>
        {
            for (int i = 0; i < 100; i++)
            {
                free.Wait();
                ring[i % 4] = i;
                full.Release();
            }
        });
        crew.Finish();
        return sum;
    }

    private static string EventWakesAll()
    {
        Event start = new();
        Crew crew = new();
        foreach (string name in (string[])["a", "b", "c"])
        {
            crew.Start(name, () =>
            {
                start.Wait();
                crew.Say(name);
            }, ThreadPriority.High);
        }

        start.Set();
        return crew.Finish();
    }

    private static string EventStaysSet()
    {
        Event gate = new();
        gate.Set();
        Crew crew = new();
        crew.Start("first", () => PassGate(crew, gate), ThreadPriority.High);
        gate.Reset();
        KernelThread second = crew.Start("second", () => PassGate(crew, gate), ThreadPriority.High);
        if (second.State == ThreadState.Blocked)
        {
            gate.Set();
        }

        return crew.Finish();
    }

    private static void PassGate(Crew crew, Event gate)
    {
        gate.Wait();
        crew.Say("through");
    }
}
