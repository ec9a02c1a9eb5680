using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Cosmos.Core;

/// <summary>
/// The end of a kernel that has found itself wrong: says why and where, then powers the machine off. Takes no lock and
/// no heap.
/// </summary>
public static unsafe class Panic
{
    private const int RegisterCount = 31;
    private const int RegistersPerLine = 4;

    private static int s_entered;

    /// <summary>Prints the message with the caller's stack and ends the run with <see cref="ExitStatus.Panic"/>. Does not return.</summary>
    [DoesNotReturn]
    public static void Stop(string message)
    {
        Begin();
        PrintHead("Panic", message, default);
        StackTrace.Print(CPU.FramePointer());
        FinalStop.Now(ExitStatus.Panic, "kernel panic");
    }

    /// <summary>Reports a fault taken at EL2. Does not return.</summary>
    [DoesNotReturn]
    internal static void FromException(ExceptionFrame* frame, string kind)
    {
        Begin();
        uint exceptionClass = (uint)(frame->Esr >> 26) & 0x3F;
        PrintHead(NullReference.Is(frame) ? "System.NullReferenceException" : kind, ExceptionClassName.Of(exceptionClass), default);
        PrintSyndrome(frame);
        PrintRegisters(frame);
        StackTrace.PrintFrame(frame->Elr);
        if (exceptionClass == ExceptionClassName.InstructionAbort)
        {
            // Where the jump came from; it has made no frame record.
            StackTrace.PrintCaller(frame->X[30]);
        }

        StackTrace.Print(frame->X[29]);
        FinalStop.Now(ExitStatus.Panic, "kernel panic");
    }

    /// <summary>
    /// Reports a stack overflow. ELR names the exception vectors by now, but x29 and x30 are still those of the function
    /// that found no room. Does not return.
    /// </summary>
    [DoesNotReturn]
    internal static void FromStackOverflow(ExceptionFrame* frame)
    {
        Begin();
        PrintHead("System.StackOverflowException", "the kernel stack is used up", default);
        StackTrace.PrintCaller(frame->X[30]);
        StackTrace.Print(frame->X[29]);
        FinalStop.Now(ExitStatus.Panic, "kernel panic");
    }

    /// <summary>Reports an exception that must not go further, with its way so far. Does not return.</summary>
    [DoesNotReturn]
    public static void Unhandled(Exception exception)
    {
        Begin();
        PrintHead("Exception", exception.Message, Symbols.TypeOf(exception));
        int count;
        ulong* frames = ExceptionTrace.Of(*(nint*)Unsafe.AsPointer(ref exception), &count);
        for (int i = 0; i < count; i++)
        {
            StackTrace.PrintFrame(frames[i]);
        }

        if (count == 0)
        {
            StackTrace.Print(CPU.FramePointer());
        }

        FinalStop.Now(ExitStatus.Panic, "kernel panic");
    }

    /// <summary>Lets one panic report. A fault while it does ends the run without a report; one in that, parks.</summary>
    private static void Begin()
    {
        CPU.DisableInterrupts();
        switch (Interlocked.Increment(ref s_entered))
        {
            case 1:
                ProcessorStop.StopOthers();
                return;
            case 2:
                FinalStop.Now(ExitStatus.Panic, "kernel panic while reporting one");
                return;
            default:
                CPU.Park();
                return;
        }
    }

    private static void PrintHead(string kind, string message, ReadOnlySpan<byte> type)
    {
        LineBuilder line = new(stackalloc byte[256]);
        line.AppendTimestamp(GenericTimer.NowNanoseconds).Append("cosmos: panic: ");
        if (type.Length != 0)
        {
            line.Append(type);
        }
        else
        {
            line.Append(kind);
        }

        line.Append(": ").Append(message);
        Print(ref line);
    }

    private static void PrintSyndrome(ExceptionFrame* frame)
    {
        LineBuilder line = new(stackalloc byte[160]);
        line.Append("  ESR_EL2 ").AppendHex(frame->Esr).Append(FaultStatusName.Of(frame->Esr)).Append("  ELR_EL2 ").AppendHex(frame->Elr);
        line.Append("  FAR_EL2 ").AppendHex(frame->Far).Append("  SPSR_EL2 ").AppendHex(frame->Spsr);
        line.Append("  SP ").AppendHex((ulong)frame + (ulong)sizeof(ExceptionFrame));
        Print(ref line);
    }

    private static void PrintRegisters(ExceptionFrame* frame)
    {
        for (int first = 0; first < RegisterCount; first += RegistersPerLine)
        {
            PrintRegisterLine(frame, first);
        }
    }

    private static void PrintRegisterLine(ExceptionFrame* frame, int first)
    {
        LineBuilder line = new(stackalloc byte[160]);
        for (int i = first; i < first + RegistersPerLine && i < RegisterCount; i++)
        {
            line.Append("  x").AppendDecimal((ulong)i, width: 2, fill: '0').Append(' ').AppendHex(frame->X[i], digits: 16);
        }

        Print(ref line);
    }

    private static void Print(ref LineBuilder line)
    {
        ConsoleDevice.StartLine();
        ConsoleDevice.Write(line.Written);
        ConsoleDevice.Write("\n"u8);
    }
}
