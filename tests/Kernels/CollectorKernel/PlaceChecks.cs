using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Cosmos.Core;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Each place where a reference may be: a collection finds what is only referred to from there.</summary>
internal static class PlaceChecks
{
    private static readonly Dictionary<string, Plant> s_statics = [];
    private static Plant? s_static;

    public static void Declare(SelfTest test)
    {
        test.Add("static fields are roots", Statics);
        test.Add("the stack of a thread that waits is a root", WaitingStack);
        test.Add("the registers of a thread that computes are roots", ComputingStack);
        test.Add("types that were asked for stay the same", Types);
        test.Add("interior references keep arrays", Interior);
        test.Add("references survive moves within lists", 1000, ListMoves);
        test.Add("large arrays are kept and given back", LargeArrays);
        test.Add("threads that are over are given back", ThreadsGo);
        test.Add("Collect collects and counts", Counts);
        test.Add("code with interrupts masked allocates", Masked);
    }

    private static bool Statics()
    {
        s_static = Plant.Grow(5);
        for (int i = 0; i < 100; i++)
        {
            s_statics[$"plant {i}"] = Plant.Grow(i);
            MakeGarbage();
        }

        GC.Collect();
        bool whole = s_static.IsWhole();
        for (int i = 0; i < 100; i++)
        {
            whole &= s_statics[$"plant {i}"].IsWhole();
        }

        s_statics.Clear();
        return whole;
    }

    private static bool WaitingStack()
    {
        bool whole = false;
        Team team = new();
        KernelThread thread = team.Start(() =>
        {
            Plant only = Plant.Grow(Seed(1001));
            Scheduler.Park();
            whole = only.IsWhole();
        });
        Scheduler.Sleep(1_000_000);
        CollectAndReuse();
        Scheduler.Unpark(thread);
        team.Finish();
        return whole;
    }

    private static bool ComputingStack()
    {
        int go = 0;
        bool whole = false;
        Team team = new();
        team.Start(() =>
        {
            Plant only = Plant.Grow(Seed(1002));
            while (Volatile.Read(ref go) == 0)
            {
                CPU.Yield();
            }

            whole = only.IsWhole();
        });
        Scheduler.Sleep(1_000_000);
        CollectAndReuse();
        Volatile.Write(ref go, 1);
        team.Finish();
        return whole;
    }

    private static bool Types()
    {
        object[] things = [1, "x", new List<int>(), new Dice(1), (1, 2L), new Dictionary<int, Dice>()];
        List<Type> before = [];
        foreach (object thing in things)
        {
            before.Add(thing.GetType());
        }

        CollectAndReuse();
        bool same = true;
        for (int i = 0; i < things.Length; i++)
        {
            same &= ReferenceEquals(before[i], things[i].GetType()) && before[i] == things[i].GetType();
        }

        return same;
    }

    private static bool Interior()
    {
        Span<int> middle = MakeNumbers().AsSpan(500, 100);
        CollectAndReuse();
        bool whole = true;
        for (int i = 0; i < middle.Length; i++)
        {
            whole &= middle[i] == 500 + i;
        }

        return whole;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int[] MakeNumbers()
    {
        int[] numbers = new int[1000];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
        }

        return numbers;
    }

    private static int ListMoves()
    {
        List<string> list = [];
        for (int i = 0; i < 1000; i++)
        {
            list.Insert(i / 2, i.ToString());
            if (i % 7 == 0)
            {
                list.Insert(0, "extra");
                list.RemoveAt(0);
            }

            MakeGarbage();
        }

        GC.Collect();
        HashSet<string> distinct = [.. list];
        int found = 0;
        for (int i = 0; i < 1000; i++)
        {
            found += distinct.Contains(i.ToString()) ? 1 : 0;
        }

        return found;
    }

    private static bool LargeArrays()
    {
        GC.Collect();
        ulong before = Heap.Bytes;
        bool whole = true;
        for (int i = 0; i < 40; i++)
        {
            string[] texts = new string[50_000 + (i * 1000)];
            byte[] bytes = new byte[6 << 20];
            texts[^1] = i.ToString();
            bytes[^1] = (byte)i;
            MakeGarbage();
            GC.Collect();
            whole &= texts[^1] == i.ToString() && bytes[^1] == i && bytes[0] == 0;
        }

        GC.Collect();
        return whole && Heap.Bytes <= before + (24UL << 20);
    }

    private static bool ThreadsGo()
    {
        GC.Collect();
        long before = GC.GetTotalMemory(true);
        for (int i = 0; i < 300; i++)
        {
            Team team = new();
            team.Start(MakeGarbage);
            team.Finish();
        }

        // What is left is a thread or two that stale words of stacks still name.
        return GC.GetTotalMemory(true) < before + 20_000;
    }

    private static bool Counts()
    {
        int count = GC.CollectionCount(0);
        GC.Collect();
        return GC.CollectionCount(0) > count && GC.GetTotalMemory(false) > 0 && GC.CollectionCount(1) == 0;
    }

    private static bool Masked()
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        bool whole = true;
        for (int i = 0; i < 200; i++)
        {
            whole &= Plant.Grow(i).IsWhole();
        }

        int count = GC.CollectionCount(0);
        GC.Collect();
        whole &= GC.CollectionCount(0) == count;
        CPU.RestoreInterrupts(daif);
        return whole;
    }

    /// <summary>Collects, and makes objects of all sizes where others were.</summary>
    private static void CollectAndReuse()
    {
        GC.Collect();
        GC.Collect();
        MakeGarbage();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MakeGarbage()
    {
        for (int i = 0; i < 16; i++)
        {
            Plant.Grow(i);
        }
    }

    /// <summary>A number that the compiler does not know.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Seed(int value) => value;
}
