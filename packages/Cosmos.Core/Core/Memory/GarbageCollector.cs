using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>
/// Collects garbage in steps of some thousand instructions with interrupts masked, done by the threads that allocate. Other CPUs are held
/// only to look at all stacks, at the beginning of a collection and to end its marking. Code with interrupts masked allocates without
/// doing steps.
/// </summary>
public static unsafe class GarbageCollector
{
    /// <summary>Steps for each block of 8 KiB that is taken: a collection is over before its thread has taken half of what is used.</summary>
    private const int StepsPerBlock = 8;

    /// <summary>References that a step looks at.</summary>
    private const int StepWork = 128;

    /// <summary>About ten seconds.</summary>
    private const uint MostAbandonedStops = 10_000;

    private static ImageRoots s_roots;
    private static bool s_isEnabled;
    private static int s_countdown;

    /// <summary>Collections since start.</summary>
    public static uint Collections => Heap.State.Collections;

    /// <summary>The longest time that all CPUs were held, in timer ticks, with the wait for the last one.</summary>
    public static ulong LongestStop { get; private set; }

    /// <summary>The longest step with interrupts masked, other than those that hold CPUs, in timer ticks.</summary>
    public static ulong LongestStep { get; private set; }

    /// <summary>How often a CPU did not come to be held in time, and the others were let go again.</summary>
    public static uint AbandonedStops { get; private set; }

    /// <summary>For tests: a whole collection at each so many allocations by threads, and memory spoilt that is given back; 0 for none.</summary>
    public static int CollectEvery { get; private set; }

    /// <summary>Lets collections happen: threads and their stacks are known from now on.</summary>
    public static void Enable()
    {
        s_isEnabled = true;
        Heap.State.Trigger = Heap.State.Used + ManagedHeap.LeastGarbage;
    }

    /// <summary>Sets <see cref="CollectEvery"/>.</summary>
    public static void Torture(int collectEvery)
    {
        Heap.State.Sweeper.Poisons = collectEvery != 0;
        s_countdown = collectEvery;
        CollectEvery = collectEvery;
    }

    /// <summary>Forgets the longest times so far.</summary>
    public static void ResetTimes()
    {
        LongestStop = 0;
        LongestStep = 0;
    }

    /// <summary>A whole collection that begins now; one that is under way is ended before.</summary>
    /// <returns>False where interrupts are masked, with nothing done, and when a CPU does not come to be held again and again.</returns>
    public static bool TryCollect()
    {
        if (!CanStep())
        {
            return false;
        }

        uint wanted = Collections + (Heap.State.Phase is CollectionPhase.Roots or CollectionPhase.Mark ? 2u : 1u);
        uint patience = AbandonedStops + MostAbandonedStops;
        while ((int)(Collections - wanted) < 0 || Heap.State.Phase == CollectionPhase.Sweep)
        {
            Step(isForced: (int)(Collections - wanted) < 0);
            if (AbandonedStops > patience)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Bytes of all objects, and of garbage that is not yet given back.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosGcTotalMemory")]
    public static ulong TotalMemory() => Heap.UsedBytes;

    [UnmanagedCallersOnly(EntryPoint = "CosmosGcCollectionCount")]
    public static uint CollectionCount() => Collections;

    [UnmanagedCallersOnly(EntryPoint = "CosmosGcCollect")]
    public static void CollectFromBaseLibrary() => TryCollect();

    internal static void CountAllocation()
    {
        if (CollectEvery != 0 && --s_countdown <= 0 && TryCollect())
        {
            s_countdown = CollectEvery;
        }
    }

    /// <summary>Does the work that is due for so many blocks.</summary>
    internal static void Pay(int blocks)
    {
        if ((Heap.State.Phase == CollectionPhase.Idle && Heap.State.Used < Heap.State.Trigger) || !CanStep())
        {
            return;
        }

        for (int i = 0; i < blocks * StepsPerBlock && Step(isForced: false); i++)
        {
        }
    }

    /// <summary>If the present collection is sweeping, lets it end.</summary>
    /// <returns>Whether it was.</returns>
    internal static bool TryFinishSweep()
    {
        if (Heap.State.Phase != CollectionPhase.Sweep || !CanStep())
        {
            return false;
        }

        while (Heap.State.Phase == CollectionPhase.Sweep)
        {
            Step(isForced: false);
        }

        return true;
    }

    private static bool CanStep()
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        CPU.RestoreInterrupts(daif);
        return s_isEnabled && !Heap.WasMasked(daif);
    }

    /// <summary>A little of whatever is to be done.</summary>
    /// <returns>Whether there was anything.</returns>
    private static bool Step(bool isForced)
    {
        ulong daif = Heap.Enter();
        ulong start = GenericTimer.NowTicks;
        ref ManagedHeap heap = ref Heap.State;
        bool wantsStop = false;
        bool isIdle = false;
        heap.Sweeper.HugeChunk = 0;
        switch (heap.Phase)
        {
            case CollectionPhase.Idle:
                isIdle = !isForced && heap.Used < heap.Trigger;
                wantsStop = !isIdle;
                break;
            case CollectionPhase.Roots:
                if (!s_roots.Step(ref heap.Marker, StepWork))
                {
                    heap.EndRoots();
                }

                break;
            case CollectionPhase.Mark:
                wantsStop = heap.MarkStep(StepWork);
                break;
            default:
                heap.SweepStep();
                break;
        }

        (ulong hugeChunk, ulong hugeChunks) = (heap.Sweeper.HugeChunk, heap.Sweeper.HugeChunks);
        NoteStep(GenericTimer.NowTicks - start);
        if (wantsStop)
        {
            Stop(start: GenericTimer.NowTicks);
        }

        Heap.Leave(daif);
        if (hugeChunk != 0)
        {
            Heap.GiveChunks(hugeChunk, hugeChunks);
        }

        return !isIdle;
    }

    private static void NoteStep(ulong ticks) => LongestStep = ticks > LongestStep ? ticks : LongestStep;

    /// <summary>Holds all other CPUs, looks at all stacks, and begins or ends the marking. Has the heap's lock.</summary>
    private static void Stop(ulong start)
    {
        if (WorldStop.TryHold())
        {
            RegisterSpill.Call((nint)(delegate* unmanaged<ulong, void>)&WhileHeld);
        }
        else
        {
            AbandonedStops++;
        }

        WorldStop.Release();
        ulong ticks = GenericTimer.NowTicks - start;
        LongestStop = ticks > LongestStop ? ticks : LongestStop;
    }

    [UnmanagedCallersOnly]
    private static void WhileHeld(ulong stackPointer)
    {
        ref ManagedHeap heap = ref Heap.State;
        if (heap.Phase == CollectionPhase.Idle)
        {
            heap.BeginMarking();
            s_roots.Begin();
            StackRoots.Show(ref heap.Marker, stackPointer);
        }
        else
        {
            StackRoots.Show(ref heap.Marker, stackPointer);
            heap.TryEndMarking();
        }
    }
}
