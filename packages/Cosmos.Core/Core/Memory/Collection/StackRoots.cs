using System;

namespace Cosmos.Core;

/// <summary>The words of all threads' stacks, and the registers saved there, while all CPUs are held.</summary>
internal static unsafe class StackRoots
{
    /// <param name="marker">To whom they are shown.</param>
    /// <param name="stackPointer">This CPU's, below its registers.</param>
    public static void Show(ref Marker marker, ulong stackPointer)
    {
        Span<bool> isRunning = stackalloc bool[KernelStacks.Count + 1];
        for (int i = 0; i < Processors.Count; i++)
        {
            ulong pointer = i == CPU.Index ? stackPointer : WorldStop.StackPointerOf(i);
            int slot = KernelStacks.SlotOf(pointer);
            isRunning[slot] = true;
            marker.ShadeWords(pointer, KernelStacks.TopOf(slot));
        }

        for (int slot = 0; slot <= KernelStacks.Count; slot++)
        {
            ulong* saved = KernelStacks.OwnerOf(slot);
            if (saved != null)
            {
                marker.ShadeWord((ulong)saved);
                if (!isRunning[slot])
                {
                    marker.ShadeWords(*saved, KernelStacks.TopOf(slot));
                }
            }
        }
    }
}
