using System;

namespace Cosmos.Core;

/// <summary>
/// Stacks for kernel threads: slots of 64 KiB, aligned so, whose lowest page is not mapped. The exception vectors tell by
/// the address alone (bits 15:12 are zero) that SP has run into that page, and report the overflow from another stack.
/// </summary>
public static unsafe class KernelStacks
{
    /// <summary>Bytes from one slot to the next, guard page included.</summary>
    public const ulong SlotSize = 64 << 10;

    /// <summary>How many threads there can be at a time.</summary>
    public const int Count = 256;

    private static readonly int[] s_free = new int[Count];

    /// <summary>Where each stack's thread keeps its stack pointer while it does not run; boot's own stack comes last.</summary>
    private static readonly ulong[] s_owners = new ulong[Count + 1];
    private static SpinLock s_lock;
    private static int s_freeCount;
    private static ulong s_start;

    /// <summary>Takes the memory, before the kernel's own map is made.</summary>
    public static void Initialize()
    {
        if (!PageAllocator.TryAllocate(Count * SlotSize >> Page.Shift, SlotSize, out s_start))
        {
            Panic.Stop("no memory for thread stacks");
        }

        for (int i = 0; i < Count; i++)
        {
            s_free[i] = Count - 1 - i;
        }

        s_freeCount = Count;
    }

    /// <summary>The page that the map leaves out of a slot; boot's own stack follows the others.</summary>
    public static PhysicalRange GuardOf(int slot) =>
        new(slot == Count ? LinkerSymbols.BootStackBottom() : s_start + ((ulong)slot * SlotSize), Page.Size);

    /// <summary>Whose stack an address is in: the number of the slot, and <see cref="Count"/> for boot's.</summary>
    internal static int SlotOf(ulong address) =>
        address - s_start < Count * SlotSize ? (int)((address - s_start) / SlotSize) : Count;

    /// <summary>The end of a slot's stack.</summary>
    public static ulong TopOf(int slot) =>
        (slot == Count ? LinkerSymbols.BootStackBottom() : s_start + ((ulong)slot * SlotSize)) + SlotSize;

    /// <summary>Notes where the stack pointer is kept while its thread does not run, in the thread's object.</summary>
    /// <param name="top">What <see cref="Take"/> returned.</param>
    /// <param name="savedStackPointer">Keeps that object alive until the stack is given back.</param>
    public static void SetOwner(ulong top, ulong* savedStackPointer) => s_owners[SlotOf(top - 1)] = (ulong)savedStackPointer;

    internal static ulong* OwnerOf(int slot) => (ulong*)s_owners[slot];

    /// <summary>Takes a slot and clears its stack. Panics when all are in use.</summary>
    /// <returns>The end of the stack, where it begins to grow down from.</returns>
    public static ulong Take()
    {
        ulong daif = s_lock.Acquire();
        if (s_freeCount == 0)
        {
            Panic.Stop("too many kernel threads");
        }

        ulong bottom = s_start + ((ulong)s_free[--s_freeCount] * SlotSize);
        s_lock.Release(daif);
        new Span<byte>((void*)(bottom + Page.Size), (int)(SlotSize - Page.Size)).Clear();
        return bottom + SlotSize;
    }

    /// <summary>Gives a slot back.</summary>
    /// <param name="top">What <see cref="Take"/> returned.</param>
    public static void Give(ulong top)
    {
        ulong daif = s_lock.Acquire();
        s_owners[SlotOf(top - 1)] = 0;
        s_free[s_freeCount++] = SlotOf(top - 1);
        s_lock.Release(daif);
    }
}
