using System.Collections.Generic;
using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>What threads on several CPUs share stays whole: locks, the heap, stacks, floating-point registers.</summary>
internal static class SharingChecks
{
    private const int Threads = 8;
    private const int Rounds = 2000;

    private static SpinLock s_lock;
    private static int s_guarded;

    public static void Declare(SelfTest test)
    {
        test.Add("a spin lock keeps additions apart", Threads * Rounds, SpinLocked);
        test.Add("a mutex keeps additions apart", Threads * Rounds, MutexHeld);
        test.Add("a semaphore counts them all", Threads * Rounds, SemaphoreCounts);
        test.Add("the heap gives everybody memory of its own", 0, HeapIsApart);
        test.Add("stacks are given back", 300, StacksReturn);
        test.Add("doubles survive changes of CPU", DoublesSurvive);
    }

    private static int SpinLocked()
    {
        s_guarded = 0;
        InAll(() =>
        {
            ulong daif = s_lock.Acquire();
            s_guarded++;
            s_lock.Release(daif);
        });
        return s_guarded;
    }

    private static int MutexHeld()
    {
        s_guarded = 0;
        Mutex mutex = new();
        InAll(() =>
        {
            mutex.Acquire();
            s_guarded++;
            mutex.Release();
        });
        return s_guarded;
    }

    private static int SemaphoreCounts()
    {
        Semaphore things = new(0);
        Team team = new();
        for (int i = 0; i < Threads; i++)
        {
            team.Start(() => Repeat(things.Release));
        }

        for (int i = 0; i < Threads * Rounds; i++)
        {
            things.Wait();
        }

        team.Finish();
        return Threads * Rounds;
    }

    /// <summary>Each thread fills arrays with its own number and looks whether all of it is still there.</summary>
    private static int HeapIsApart()
    {
        int wrong = 0;
        Team team = new();
        for (int i = 0; i < Threads; i++)
        {
            int own = i + 1;
            team.Start(() =>
            {
                int bad = CountForeign(own);
                ulong daif = s_lock.Acquire();
                wrong += bad;
                s_lock.Release(daif);
            });
        }

        team.Finish();
        return wrong;
    }

    private static int CountForeign(int own)
    {
        List<int[]> arrays = [];
        for (int i = 0; i < 200; i++)
        {
            int[] array = new int[20];
            for (int j = 0; j < array.Length; j++)
            {
                array[j] = own;
            }

            arrays.Add(array);
        }

        int bad = 0;
        foreach (int[] array in arrays)
        {
            foreach (int value in array)
            {
                bad += value == own ? 0 : 1;
            }
        }

        return bad;
    }

    /// <summary>More threads than there are stacks, ended on whatever CPU.</summary>
    private static int StacksReturn()
    {
        int count = 0;
        for (int i = 0; i < 100; i++)
        {
            Team team = new();
            for (int j = 0; j < 3; j++)
            {
                team.Start(() => global::System.Threading.Interlocked.Increment(ref count));
            }

            team.Finish();
        }

        return count;
    }

    private static bool DoublesSurvive()
    {
        double expected = Compute();
        bool same = true;
        Team team = new();
        for (int i = 0; i < Threads; i++)
        {
            team.Start(() => same &= Compute() == expected);
        }

        team.Finish();
        return same;
    }

    private static double Compute()
    {
        double a = 1;
        double b = 0.25;
        for (int i = 0; i < 1_000_000; i++)
        {
            a += b;
            b = (b * -0.75) + 0.125;
        }

        return a + b;
    }

    private static void InAll(global::System.Action step)
    {
        Team team = new();
        for (int i = 0; i < Threads; i++)
        {
            team.Start(() => Repeat(step));
        }

        team.Finish();
    }

    private static void Repeat(global::System.Action step)
    {
        for (int i = 0; i < Rounds; i++)
        {
            step();
        }
    }
}
