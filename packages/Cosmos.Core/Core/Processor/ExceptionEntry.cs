using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cosmos.Core;

/// <summary>
/// Where the exception vectors enter C#. All run on the stack of the interrupted code with DAIF set, and none allocates.
/// </summary>
public static unsafe class ExceptionEntry
{
    /// <summary>An IRQ while the kernel ran. May come back much later, when the scheduler has run other threads.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosIrq")]
    public static void Irq(ExceptionFrame* frame)
    {
        Interrupts.HandlePending();
        Interrupts.RunExitHook();
    }

    /// <summary>
    /// A synchronous exception taken from EL2 to EL2. A null reference goes its way as an exception, and this place is left as any
    /// other that calls a handler; all else is a fault of the kernel. Does not return.
    /// </summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosSynchronous")]
    public static void Synchronous(ExceptionFrame* frame)
    {
        if (NullReference.Is(frame))
        {
            NullReference.Throw(frame);
        }

        Panic.FromException(frame, "synchronous exception");
    }

    /// <summary>A fault on a stack that has run into its guard page. Runs on the emergency stack. Does not return.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosStackOverflow")]
    public static void StackOverflow(ExceptionFrame* frame) => Panic.FromStackOverflow(frame);

    /// <summary>An asynchronous external abort. Does not return.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosSError")]
    public static void SError(ExceptionFrame* frame) => Panic.FromException(frame, "SError");

    /// <summary>An exception that nobody catches. Does not return.</summary>
    /// <param name="exception">The reference to the System.Exception object.</param>
    /// <param name="frame">Of the fault that it stands for; null when code has thrown it.</param>
    [UnmanagedCallersOnly(EntryPoint = "CosmosUnhandledException")]
    public static void Unhandled(nint exception, ExceptionFrame* frame)
    {
        if (frame != null)
        {
            Panic.FromException(frame, "synchronous exception");
        }

        Panic.Unhandled(Unsafe.As<nint, Exception>(ref exception));
    }
}
