using System.Runtime.InteropServices;
using System.Threading;

namespace Cosmos.Core;

/// <summary>
/// Holds all other CPUs for a moment, where they take an interrupt, with their registers on their stacks. A CPU that holds a spin lock
/// takes none, so none is held while another could wait for it. Whoever holds has a lock of its own: one at a time.
/// </summary>
public static unsafe class WorldStop
{
    /// <summary>The SGI that does it.</summary>
    public const uint InterruptId = KernelSgi.Hold;

    /// <summary>How long all others are waited for before those that came are let go: part of the bound in docs/memory.md.</summary>
    private const ulong LimitNanoseconds = 1_000_000;

    private static readonly ulong[] s_stackPointers = new ulong[Processors.Maximum];

    /// <summary>For which request each CPU is held.</summary>
    private static readonly int[] s_heldFor = new int[Processors.Maximum];

    /// <summary>Odd while CPUs are to be held. Each hold has a number of its own: one that comes late is not taken for another's.</summary>
    private static int s_request;

    /// <summary>On the CPU that boots, before others run.</summary>
    public static void Initialize() => Interrupts.Register(InterruptId, static _ => HoldIfRequested());

    /// <summary>On each other CPU.</summary>
    public static void InitializeProcessor() => Gic.Enable(InterruptId);

    /// <summary>The stack pointer of a CPU that is held.</summary>
    internal static ulong StackPointerOf(int processor) => s_stackPointers[processor];

    /// <summary>Holds all others until <see cref="Release"/>, which is due even if this fails. Interrupts are masked.</summary>
    /// <returns>False when one does not come in time.</returns>
    internal static bool TryHold()
    {
        int request = s_request + 1;
        Volatile.Write(ref s_request, request);
        if (Processors.Count == 1)
        {
            return true;
        }

        ulong limit = GenericTimer.NowTicks + GenericTimer.FromNanoseconds(LimitNanoseconds);
        Gic.SendSgiToOthers(InterruptId);
        while (!AreHeld(request))
        {
            if (GenericTimer.NowTicks > limit)
            {
                return false;
            }

            CPU.Yield();
        }

        return true;
    }

    /// <summary>Lets them go.</summary>
    internal static void Release() => Volatile.Write(ref s_request, s_request + 1);

    private static bool AreHeld(int request)
    {
        for (int i = 0; i < Processors.Count; i++)
        {
            if (i != CPU.Index && Volatile.Read(ref s_heldFor[i]) != request)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For a CPU that waits with interrupts masked.</summary>
    internal static void HoldIfRequested() =>
        RegisterSpill.Call((nint)(delegate* unmanaged<ulong, void>)&BeHeld);

    [UnmanagedCallersOnly]
    private static void BeHeld(ulong stackPointer)
    {
        int request = Volatile.Read(ref s_request);
        if ((request & 1) == 0)
        {
            return;
        }

        s_stackPointers[CPU.Index] = stackPointer;
        Volatile.Write(ref s_heldFor[CPU.Index], request);
        while (Volatile.Read(ref s_request) == request)
        {
            CPU.Yield();
        }
    }
}
