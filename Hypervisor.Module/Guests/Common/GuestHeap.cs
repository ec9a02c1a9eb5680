using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Guest.Common;

/// <summary>A guest's objects live in the image's heap, one behind the other, and for ever.</summary>
public static class GuestHeap
{
    private static SpinLock s_lock;
    private static ulong s_next;
    private static ulong s_end;

    /// <summary>Starts with zeroed memory.</summary>
    public static void Initialize(ulong start, ulong end)
    {
        s_next = start;
        s_end = end;
    }

    /// <summary>For the base library's allocator: zeroed memory, or 0.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosHeapTake")]
    public static ulong Take(nuint size)
    {
        ulong daif = s_lock.Acquire();
        ulong wanted = (size + 7) & ~7UL;
        ulong start = s_end - s_next < wanted ? 0 : s_next;
        s_next += start == 0 ? 0 : wanted;
        s_lock.Release(daif);
        return start;
    }
}
