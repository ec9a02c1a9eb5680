using System;
using Cosmos.Core;

namespace Cosmos.System;

/// <summary>What becomes of exceptions that nobody else catches.</summary>
public static class Failure
{
    /// <summary>PSTATE.I in DAIF.</summary>
    private const ulong InterruptsMasked = 1 << 7;

    /// <summary>
    /// A filter for the outermost catch. Whoever throws with interrupts masked holds a lock, or is on the way between a guest's exit and its
    /// next entry: nothing after that can be trusted, and the kernel panics, with the stack as it was.
    /// </summary>
    public static bool IsSurvivable(Exception exception)
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        CPU.RestoreInterrupts(daif);
        if ((daif & InterruptsMasked) != 0)
        {
            Panic.Unhandled(exception);
        }

        return true;
    }

    /// <summary>Prints what has ended, and the exception with its way, as one piece.</summary>
    public static void Report(string what, Exception exception)
    {
        LineBuilder start = new(stackalloc byte[Log.LineLength]);
        start.AppendTimestamp(GenericTimer.NowNanoseconds).Append(Log.Kernel).Append(": ").Append(what).Append(": ");
        Console.WriteOwnLine(start.Written, exception.ToString());
    }
}
