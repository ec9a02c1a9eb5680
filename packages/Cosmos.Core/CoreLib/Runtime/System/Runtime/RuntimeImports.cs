using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>What this library asks of the program below it: assembly and the kernel supply these symbols.</summary>
internal static unsafe class RuntimeImports
{
    /// <summary>Masks interrupts and returns the former DAIF.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosDisableInterrupts")]
    internal static extern ulong DisableInterrupts();

    /// <summary>Puts DAIF back to what <see cref="DisableInterrupts"/> returned.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosRestoreInterrupts")]
    internal static extern void RestoreInterrupts(ulong daif);

    /// <summary>YIELD, for loops that wait for another CPU.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosYield")]
    internal static extern void Yield();

    /// <summary>Reports an unhandled exception with the stack that led to it, and stops. Never returns.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="programCounter">The thrower's address.</param>
    /// <param name="framePointer">The thrower's frame record (x29), where the stack trace starts.</param>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosUnhandledException")]
    internal static extern void UnhandledException(Exception exception, nuint programCounter, nuint framePointer);

    /// <summary>Zeroed memory for an object, from the word in front of its reference; null when there is none left.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosHeapTake")]
    internal static extern byte* HeapTake(nuint bytes);

    /// <summary>The write barrier, for a reference that was stored without it.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosShade")]
    internal static extern void Shade(nint reference);

    /// <summary>The write barrier for all of some words, more than none, of which some may be references.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosShadeWords")]
    internal static extern void ShadeWords(byte* start, nuint bytes);

    /// <summary>A whole garbage collection.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosGcCollect")]
    internal static extern void GcCollect();

    /// <summary>Bytes in use.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosGcTotalMemory")]
    internal static extern ulong GcTotalMemory();

    /// <summary>Garbage collections since start.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosGcCollectionCount")]
    internal static extern uint GcCollectionCount();

    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosReadyToRunHeader")]
    internal static extern ReadyToRunHeader* GetReadyToRunHeader();

    /// <summary>512 zeroed entries, filled by <see cref="InterfaceDispatch"/>.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosDispatchCache")]
    internal static extern InterfaceDispatch.CacheEntry* DispatchCache();

    /// <summary>The caller's frame record (x29).</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosFramePointer")]
    internal static extern nuint FramePointer();

    internal static string RhNewString(MethodTable* type, int length) => Allocator.RhNewString(type, length);
}
