using System;
using System.Runtime.InteropServices;
using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// Where managed objects live: the boot region inside the image first, then chunks of physical pages. <see cref="GarbageCollector"/> gives
/// back what is no longer used. Objects never move. For all threads, and for interrupt handlers.
/// </summary>
public static unsafe class Heap
{
    private const ulong PagesOfChunk = HeapChunk.Size >> Page.Shift;

    /// <summary>How far below the image a chunk may lie.</summary>
    private const ulong WindowBefore = 32UL << 30;

    /// <summary>PSTATE.I as DAIF shows it.</summary>
    private const ulong InterruptsMasked = 1 << 7;

    internal static ManagedHeap State;
    private static SpinLock s_lock;

    /// <summary>Bytes of all objects, and of garbage that is not yet given back.</summary>
    public static ulong UsedBytes => State.Used;

    /// <summary>Bytes that the heap has taken from the machine.</summary>
    public static ulong Bytes => State.Blocks.Bytes;

    /// <summary>What the write barrier reads: zeroed memory of the image.</summary>
    [PlugMethod(PlugRequired = true)]
    internal static BarrierState* Barrier() => throw null!;

    /// <summary>Starts the heap in zeroed memory, of which it uses whole chunks. Nothing may be allocated before.</summary>
    /// <param name="start">Address, at any 8 bytes.</param>
    /// <param name="length">Bytes, at least three chunks.</param>
    public static void Initialize(ulong start, ulong length)
    {
        BarrierState* barrier = Barrier();
        barrier->WindowStart = HeapChunk.Of(start < WindowBefore ? 0 : start - WindowBefore);
        barrier->Chunks = (byte*)start;
        ulong chunk = HeapChunk.Of(start + BarrierState.WindowChunks + HeapChunk.Size - 1);
        State.Initialize(barrier, chunk);
        for (chunk += HeapChunk.Size; chunk + HeapChunk.Size <= start + length; chunk += HeapChunk.Size)
        {
            State.AddChunk(chunk);
        }
    }

    /// <summary>For the base library's allocator: zeroed memory for an object.</summary>
    /// <param name="size">Bytes from the word in front of the reference to the object's end.</param>
    /// <returns>The address of that word, a multiple of 16; 0 when memory is used up.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosHeapTake")]
    public static ulong Take(nuint size)
    {
        GarbageCollector.CountAllocation();
        ulong start = size > SizeClasses.Largest ? LargeObjects.Take(size) : TakeCell(SizeClasses.Of(size));
        if (start != 0)
        {
            Clear(start, size);
        }

        return start;
    }

    /// <summary>
    /// Masks interrupts and takes the heap's lock. A collection can hold this CPU while it waits.
    /// </summary>
    /// <returns>DAIF as it was.</returns>
    internal static ulong Enter()
    {
        while (true)
        {
            ulong daif = CPU.SaveAndDisableInterrupts();
            if (s_lock.TryAcquireMasked())
            {
                return daif;
            }

            if (WasMasked(daif))
            {
                WorldStop.HoldIfRequested();
            }

            CPU.RestoreInterrupts(daif);
            CPU.Yield();
        }
    }

    internal static void Leave(ulong daif) => s_lock.Release(daif);

    /// <summary>Whether interrupts were masked already when that was DAIF.</summary>
    internal static bool WasMasked(ulong daif) => (daif & InterruptsMasked) != 0;

    /// <summary>Takes chunks from the page allocator, with the tables of the first one zeroed; 0 when there are none, or none in the window.</summary>
    internal static ulong TakeChunks(ulong chunks)
    {
        if (KernelMemory.Map is null || !PageAllocator.TryAllocate(chunks * PagesOfChunk, HeapChunk.Size, out ulong start))
        {
            return 0;
        }

        if (!Barrier()->Covers(start, chunks))
        {
            PageAllocator.Free(start, chunks * PagesOfChunk);
            return 0;
        }

        Clear(start, HeapChunk.FirstBlock << HeapChunk.BlockShift);
        return start;
    }

    internal static void GiveChunks(ulong start, ulong chunks) => PageAllocator.Free(start, chunks * PagesOfChunk);

    /// <summary>After a failure to find room: gets more, or garbage.</summary>
    /// <param name="failures">How often that has been tried for this object.</param>
    /// <returns>Whether it makes sense to try again.</returns>
    internal static bool TryMakeRoom(int failures)
    {
        if (GarbageCollector.TryFinishSweep())
        {
            return true;
        }

        ulong chunk = TakeChunks(1);
        if (chunk == 0)
        {
            return failures == 0 && GarbageCollector.TryCollect();
        }

        ulong daif = Enter();
        State.AddChunk(chunk);
        Leave(daif);
        return true;
    }

    private static ulong TakeCell(int sizeClass)
    {
        ulong daif = Enter();
        ulong cell = State.TakeCell(sizeClass);
        Leave(daif);
        return cell != 0 ? cell : TakeCellElsewhere(sizeClass);
    }

    private static ulong TakeCellElsewhere(int sizeClass)
    {
        int failures = 0;
        while (true)
        {
            GarbageCollector.Pay(1);
            ulong daif = Enter();
            ulong cell = State.TakeCell(sizeClass);
            if (cell == 0 && State.Refill(sizeClass))
            {
                cell = State.TakeCell(sizeClass);
            }

            Leave(daif);
            if (cell != 0 || !TryMakeRoom(failures++))
            {
                return cell;
            }
        }
    }

    private static void Clear(ulong start, ulong length)
    {
        for (ulong at = 0; at < length;)
        {
            int part = length - at > int.MaxValue ? 1 << 30 : (int)(length - at);
            new Span<byte>((void*)(start + at), part).Clear();
            at += (ulong)part;
        }
    }
}
