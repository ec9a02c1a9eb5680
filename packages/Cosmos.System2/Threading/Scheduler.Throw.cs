using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <content>No exception leaves code that holds the scheduler's lock: it would stay held, and all CPUs would wait.</content>
public static partial class Scheduler
{
    /// <summary>More than anybody holds the lock, in nanoseconds.</summary>
    private const ulong LongestHold = 100_000_000;

    /// <summary>
    /// Asked by the base library before it looks for who catches. Whoever throws with interrupts masked and cannot get the lock in a
    /// long time holds it himself: so taking it need not note who has it.
    /// </summary>
    /// <returns>0 when the lock is the thrower's: then it is a panic.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosMayThrow")]
    private static int MayThrow()
    {
        if (!Failure.AreInterruptsMasked)
        {
            return 1;
        }

        ulong end = 0;
        while (!s_lock.TryAcquireMasked())
        {
            end = end == 0 ? GenericTimer.NowTicks + GenericTimer.FromNanoseconds(LongestHold) : end;
            if (GenericTimer.NowTicks >= end)
            {
                return 0;
            }

            CPU.Yield();
        }

        s_lock.ReleaseMasked();
        return 1;
    }
}
