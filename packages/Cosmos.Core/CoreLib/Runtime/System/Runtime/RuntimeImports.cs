using System.Runtime.CompilerServices;
using System.Runtime.Unwinding;
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

    /// <summary>Whether an exception may be caught where the program is; 0 for no.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosMayThrow")]
    internal static extern int MayThrow();

    /// <summary>Reports an exception that nobody catches, and stops. Never returns.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="fault">What the kernel gave with a fault of the processor; else null.</param>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosUnhandledException")]
    internal static extern void UnhandledException(Exception exception, void* fault);

    /// <summary>Writes the name and source line of a place in the code, UTF-8.</summary>
    /// <returns>The length of the text.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosDescribeCode")]
    internal static extern int DescribeCode(nuint address, byte* buffer, int length);

    /// <summary>Writes the name of a type, UTF-8.</summary>
    /// <returns>The length of the text; 0 when the type has no name.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosDescribeType")]
    internal static extern int DescribeType(MethodTable* type, byte* buffer, int length);

    /// <summary>The members of an enum, as <see cref="EnumNames"/> reads them; none when there are no names.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosEnumMembers")]
    internal static extern byte* EnumMembers(MethodTable* type, int* length);

    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosUnwindPlaces")]
    internal static extern void UnwindPlaces(UnwindPlaces* places);

    /// <summary>Runs a catch handler with its method's registers and goes on where that says. Does not return.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosCallCatch")]
    internal static extern void CallCatch(Exception exception, nint handler, UnwindRegisters* registers, Dispatch* dispatch);

    /// <summary>Runs a finally or fault handler with its method's registers, which it may change.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosCallFault")]
    internal static extern void CallFault(nint handler, UnwindRegisters* registers, Dispatch* dispatch);

    /// <summary>Runs a filter with its method's frame.</summary>
    /// <returns>0 when it does not accept.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosCallFilter")]
    internal static extern int CallFilter(Exception exception, nint filter, UnwindRegisters* registers);

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

    internal static string RhNewString(MethodTable* type, int length) => Allocator.RhNewString(type, length);
}
