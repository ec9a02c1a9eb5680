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

    /// <summary>Asks for another heap region of at least so many bytes, given by CosmosHeapAddRegion before this returns.</summary>
    /// <returns>0 when there is no memory left.</returns>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosHeapGrow")]
    internal static extern int HeapGrow(nuint bytes);

    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosReadyToRunHeader")]
    internal static extern ReadyToRunHeader* GetReadyToRunHeader();

    /// <summary>512 zeroed entries, filled by <see cref="InterfaceDispatch"/>.</summary>
    [MethodImpl(MethodImplOptions.InternalCall)]
    [RuntimeImport("CosmosDispatchCache")]
    internal static extern InterfaceDispatch.CacheEntry* DispatchCache();

    internal static string RhNewString(MethodTable* type, int length) => Allocator.RhNewString(type, length);
}
