using System.Threading;

namespace System.Runtime;

/// <summary>
/// The memory that objects are made in: one region at a time. When it is used up the program below is asked for another;
/// without one the exception that there is room for is thrown, always the same.
/// </summary>
internal static unsafe class KernelHeap
{
    /// <summary>Kept back of every region, so that the exception can be made.</summary>
    private const nuint Reserve = 4096;

    private static byte* s_next;
    private static byte* s_end;
    private static nuint s_taken;
    private static int s_held;
    private static bool s_exhausted;
    private static OutOfMemoryException? s_outOfMemory;

    /// <summary>Bytes handed out since start.</summary>
    internal static nuint AllocatedBytes => s_taken;

    /// <summary>Allocates from there on; the memory must be zero, writable, 8-byte aligned and larger than a page.</summary>
    [RuntimeExport("CosmosHeapAddRegion")]
    internal static void AddRegion(nuint start, nuint length)
    {
        s_next = (byte*)start;
        s_end = (byte*)start + length - Reserve;
    }

    /// <summary>Zeroed memory of <paramref name="size"/> bytes, a multiple of 8.</summary>
    internal static byte* Take(nuint size)
    {
        ulong interrupts = Acquire();
        if ((nuint)(s_end - s_next) < size && (RuntimeImports.HeapGrow(size + Reserve) == 0 || (nuint)(s_end - s_next) < size))
        {
            s_end += s_exhausted ? 0 : Reserve;
            s_exhausted = true;
            Volatile.Write(ref s_held, 0);
            RuntimeImports.RestoreInterrupts(interrupts);
            throw s_outOfMemory ??= new OutOfMemoryException("the kernel heap is used up");
        }

        byte* block = s_next;
        s_next += size;
        s_taken += size;
        Volatile.Write(ref s_held, 0);
        RuntimeImports.RestoreInterrupts(interrupts);
        return block;
    }

    /// <summary>One CPU at a time, and no interrupt meanwhile: a handler that allocates would wait for itself.</summary>
    private static ulong Acquire()
    {
        ulong interrupts = RuntimeImports.DisableInterrupts();
        while (Interlocked.CompareExchange(ref s_held, 1, 0) != 0)
        {
            RuntimeImports.Yield();
        }

        return interrupts;
    }
}
