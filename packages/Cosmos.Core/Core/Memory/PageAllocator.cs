using System;

namespace Cosmos.Core;

/// <summary>Physical memory in 4 KiB pages: contiguous ranges, taken and given back. Uses no heap after its start.</summary>
public static unsafe class PageAllocator
{
    private static PageBitmap? s_bitmap;
    private static SpinLock s_lock;

    /// <summary>How many 4 KiB pages could still be taken.</summary>
    public static ulong FreePages => s_bitmap!.FreePages;

    /// <summary>Puts the bitmap into the first free range that is large enough, and everything else on offer.</summary>
    public static void Initialize(MemoryMap map)
    {
        RangeSet free = map.Free;
        ulong first = free[0].Start >> Page.Shift;
        ulong pages = (free[free.Count - 1].End >> Page.Shift) - first;
        PhysicalRange home = new(FindRoom(free, PageBitmap.WordsFor(pages) * sizeof(ulong)), Page.AlignUp(PageBitmap.WordsFor(pages) * sizeof(ulong)));
        free.Remove(home);
        s_bitmap = new PageBitmap((ulong*)home.Start, first, pages);
        for (int i = 0; i < free.Count; i++)
        {
            s_bitmap.TryFree(free[i].Start >> Page.Shift, free[i].Length >> Page.Shift);
        }
    }

    /// <summary>Takes contiguous pages, with whatever content they have.</summary>
    /// <param name="pages">How many 4 KiB pages, at least 1.</param>
    /// <param name="alignment">In bytes: a power of two, at least 4096. 2 MiB for blocks of a guest's memory.</param>
    /// <param name="address">Physical address, which is also where the kernel sees it. Never 0.</param>
    /// <returns>False when there is no such range.</returns>
    public static bool TryAllocate(ulong pages, ulong alignment, out ulong address)
    {
        ulong daif = s_lock.Acquire();
        bool found = s_bitmap!.TryAllocate(pages, alignment >> Page.Shift, out ulong page);
        s_lock.Release(daif);
        address = page << Page.Shift;
        return found;
    }

    /// <summary>Takes contiguous pages and clears them. Panics when there are none: for what the kernel cannot do without.</summary>
    public static ulong AllocateZeroed(ulong pages)
    {
        if (!TryAllocate(pages, Page.Size, out ulong address))
        {
            Panic.Stop("out of physical memory");
        }

        new Span<byte>((void*)address, (int)(pages << Page.Shift)).Clear();
        return address;
    }

    /// <summary>Gives back pages that were taken. Panics when they were not: the caller's bookkeeping is broken.</summary>
    public static void Free(ulong address, ulong pages)
    {
        ulong daif = s_lock.Acquire();
        bool freed = s_bitmap!.TryFree(address >> Page.Shift, pages);
        s_lock.Release(daif);
        if (!freed)
        {
            Panic.Stop("pages freed that are not in use");
        }
    }

    private static ulong FindRoom(RangeSet free, ulong length)
    {
        for (int i = 0; i < free.Count; i++)
        {
            if (free[i].Length >= length)
            {
                return free[i].Start;
            }
        }

        Panic.Stop("no RAM for the page bitmap");
        return 0;
    }
}
