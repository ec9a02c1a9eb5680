using System.Threading;

namespace Cosmos.Core;

/// <summary>Stops all other CPUs for good, so that the last lines of a run are the last.</summary>
public static class ProcessorStop
{
    /// <summary>The SGI that does it.</summary>
    public const uint InterruptId = KernelSgi.Stop;

    private const int Nobody = -1;

    /// <summary>A CPU that never takes interrupts again, such as one that waits for a lock of ours, is not waited for longer.</summary>
    private const ulong LimitNanoseconds = 1_000_000_000;

    private static int s_caller = Nobody;
    private static int s_stopped;

    /// <summary>On the CPU that boots, before others run.</summary>
    public static void Initialize() => Interrupts.Register(InterruptId, OnStop);

    /// <summary>On each other CPU.</summary>
    public static void InitializeProcessor() => Gic.Enable(InterruptId);

    /// <summary>
    /// Stops the others and waits until they have. Of several callers on different CPUs the first goes on; the rest are stopped.
    /// Takes no lock.
    /// </summary>
    public static void StopOthers()
    {
        int others = Processors.Count - 1;
        if (others == 0)
        {
            return;
        }

        int caller = Interlocked.CompareExchange(ref s_caller, CPU.Index, Nobody);
        if (caller != Nobody)
        {
            ParkUnless(caller == CPU.Index);
            return;
        }

        Gic.SendSgiToOthers(InterruptId);
        ulong limit = GenericTimer.NowTicks + GenericTimer.FromNanoseconds(LimitNanoseconds);
        while (Volatile.Read(ref s_stopped) < others && GenericTimer.NowTicks < limit)
        {
            CPU.Yield();
        }
    }

    private static void OnStop(uint interruptId) => ParkUnless(false);

    private static void ParkUnless(bool goesOn)
    {
        if (!goesOn)
        {
            Interlocked.Increment(ref s_stopped);
            CPU.Park();
        }
    }
}
