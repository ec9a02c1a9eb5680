using System.Runtime.InteropServices;
using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// Where managed objects live: the boot region inside the image first, then regions of physical pages. Nothing is ever
/// given back.
/// </summary>
public static class Heap
{
    /// <summary>Smallest region taken at a time, in bytes.</summary>
    private const ulong GrowthStep = 16UL << 20;

    /// <summary>Hands the base library another zeroed region, used when the present one is full.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void AddRegion(nuint start, nuint length) => throw null!;

    /// <summary>Adds a region from the page allocator with room for at least so many bytes.</summary>
    /// <returns>False when there is no memory left.</returns>
    public static bool Grow(ulong bytes)
    {
        ulong wanted = Page.AlignUp(bytes > GrowthStep ? bytes : GrowthStep);
        if (!PageAllocator.TryAllocate(wanted >> Page.Shift, Page.Size, out ulong address))
        {
            return false;
        }

        Clear(address, wanted);
        AddRegion((nuint)address, (nuint)wanted);
        return true;
    }

    /// <summary>For the base library's allocator, when no region has room for <paramref name="bytes"/>.</summary>
    /// <returns>1 when a region was added, 0 when memory is exhausted.</returns>
    [UnmanagedCallersOnly(EntryPoint = "CosmosHeapGrow")]
    public static int GrowFromAllocator(nuint bytes) => Grow(bytes) ? 1 : 0;

    private static unsafe void Clear(ulong address, ulong length)
    {
        for (ulong* word = (ulong*)address; word < (ulong*)(address + length); word++)
        {
            *word = 0;
        }
    }
}
