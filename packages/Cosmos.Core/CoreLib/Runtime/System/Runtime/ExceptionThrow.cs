using System.Runtime.Unwinding;

namespace System.Runtime;

/// <summary>Where exceptions arrive: assembly passes the thrower's registers.</summary>
internal static unsafe class ExceptionThrow
{
    /// <summary><c>throw exception</c>, and what compiled code throws by itself.</summary>
    [RuntimeExport("CosmosThrow")]
    private static void Throw(Exception? exception, UnwindRegisters* registers)
    {
        exception ??= new NullReferenceException();
        exception.Trace.Clear();
        ExceptionDispatch.Run(exception, registers, isFault: false, isRethrow: false, fault: null);
    }

    /// <summary><c>throw;</c>: the exception whose handler the thrower is in, which keeps its trace.</summary>
    [RuntimeExport("CosmosRethrow")]
    private static void Rethrow(UnwindRegisters* registers) =>
        ExceptionDispatch.Run(ExceptionDispatch.FindHandled(registers), registers, isFault: false, isRethrow: true, fault: null);

    /// <summary>A null reference was followed: the processor has found out.</summary>
    /// <param name="registers">Where; Pc is the instruction itself.</param>
    /// <param name="fault">What the kernel wants to know again if nobody catches it.</param>
    [RuntimeExport("CosmosThrowNullReference")]
    private static void ThrowNullReference(UnwindRegisters* registers, void* fault) =>
        ExceptionDispatch.Run(new NullReferenceException(), registers, isFault: true, isRethrow: false, fault);
}
