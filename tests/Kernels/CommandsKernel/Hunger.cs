using System;
using System.Collections.Generic;
using Cosmos.System;
using Cosmos.System.Threading;

namespace TestKernels;

/// <summary>Threads that use the heap up beside the VMs: one catches that and gives all back, one keeps all and is ended by it.</summary>
internal static class Hunger
{
    private const int Large = 1 << 20;
    private const int Smallest = 16;
    private const ulong Second = 1_000_000_000;

    /// <summary>The guests' ten seconds and some more.</summary>
    private const ulong GuestSeconds = 12;

    private static List<byte[]>? s_kept;

    /// <returns>Whether all was as it should be.</returns>
    public static bool Run()
    {
        bool isRight = true;
        isRight &= InThread("catcher", static () => CatchesAndGoesOn());
        isRight &= !InThread("keeper", static () =>
        {
            Eat();
            return true;
        });
        s_kept = null;
        isRight &= Command.Run(1) == "1+2+3=6";
        Scheduler.Sleep(GuestSeconds * Second);
        return isRight;
    }

    /// <summary>Runs a thread for at most a second more than it needs.</summary>
    /// <returns>Whether it has come to its end and says yes.</returns>
    private static bool InThread(string name, Func<bool> act)
    {
        bool isDone = false;
        KernelThread thread = new(name, () => isDone = act());
        thread.Start();
        while (thread.State != ThreadState.Terminated)
        {
            Scheduler.Sleep(Second / 100);
        }

        return isDone;
    }

    private static bool CatchesAndGoesOn()
    {
        try
        {
            Eat();
            return false;
        }
        catch (OutOfMemoryException)
        {
            s_kept = null;
        }

        Log.Line("hunger", "caught, and all given back");
        return Command.Run(2) == "2+3+4=9";
    }

    /// <summary>Allocates without end: first large pieces, then smaller ones in what is left, until there is room for none.</summary>
    private static void Eat()
    {
        s_kept = new List<byte[]>(Large);
        for (int size = Large; size > Smallest; size /= 2)
        {
            EatPieces(s_kept, size);
        }

        while (true)
        {
            s_kept.Add(new byte[Smallest]);
        }
    }

    private static void EatPieces(List<byte[]> kept, int size)
    {
        try
        {
            while (true)
            {
                kept.Add(new byte[size]);
            }
        }
        catch (OutOfMemoryException)
        {
        }
    }
}
