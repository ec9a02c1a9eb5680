using System;
using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System;

/// <summary>What becomes of exceptions that nobody else catches.</summary>
public static class Failure
{
    /// <summary>PSTATE.I in DAIF.</summary>
    private const ulong InterruptsMasked = 1 << 7;

    internal static bool AreInterruptsMasked
    {
        get
        {
            ulong daif = CPU.SaveAndDisableInterrupts();
            CPU.RestoreInterrupts(daif);
            return (daif & InterruptsMasked) != 0;
        }
    }

    /// <summary>
    /// A filter for the outermost catch. Whoever throws with interrupts masked holds a lock, or is on the way between a guest's exit and its
    /// next entry: nothing after that can be trusted, and the kernel panics, with the stack as it was.
    /// </summary>
    public static bool IsSurvivable(Exception exception)
    {
        if (AreInterruptsMasked)
        {
            Panic.Unhandled(exception);
        }

        return true;
    }

    /// <summary>Prints what has failed, and the exception with its way, as one piece. Needs no heap: it may be used up.</summary>
    /// <param name="what">The kind of it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="outcome">What it does no more.</param>
    public static void Report(string what, string name, string outcome, Exception exception)
    {
        LineBuilder start = new(stackalloc byte[Log.LineLength]);
        start.AppendTimestamp(GenericTimer.NowNanoseconds).Append(Log.Kernel).Append(": ")
            .Append(what).Append(' ').Append(name).Append(' ').Append(outcome).Append(": ");
        if (exception is OutOfMemoryException || !TryReport(start.Written, exception))
        {
            start.Append(Symbols.TypeOf(exception)).Append(", and no memory is left to tell more");
            Console.WriteOwnLine(start.Written);
            ReportFrames(exception);
        }
    }

    /// <summary>Prints all that an exception says of itself; not for the one object that stands for an exhausted heap, which would lose its way here.</summary>
    private static bool TryReport(ReadOnlySpan<byte> start, Exception exception)
    {
        try
        {
            Console.WriteOwnLine(start, exception.ToString());
            return true;
        }
        catch (OutOfMemoryException)
        {
            return false;
        }
    }

    private static unsafe void ReportFrames(Exception exception)
    {
        int count;
        ulong* frames = ExceptionTrace.Of(*(nint*)Unsafe.AsPointer(ref exception), &count);
        for (int i = 0; i < count; i++)
        {
            ReportFrame(frames[i]);
        }
    }

    private static void ReportFrame(ulong address)
    {
        LineBuilder line = new(stackalloc byte[Log.LineLength]);
        line.Append("   at ");
        Symbols.AppendTo(ref line, address);
        Console.WriteOwnLine(line.Written);
    }
}
