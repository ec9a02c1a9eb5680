using System.Diagnostics.CodeAnalysis;

namespace Cosmos.Core;

/// <summary>The end of every run: the line that the command line reads its exit code from, then power off.</summary>
public static class FinalStop
{
    /// <summary>
    /// Prints <c>cosmos: stopped, status N (reason)</c> on a line of its own and powers off. Takes no lock, because a
    /// panic may hold any of them. Does not return.
    /// </summary>
    [DoesNotReturn]
    public static void Now(ExitStatus status, string reason)
    {
        CPU.DisableInterrupts();
        ProcessorStop.StopOthers();
        LineBuilder line = new(stackalloc byte[192]);
        line.Append("cosmos: stopped, status ").AppendDecimal((ulong)status).Append(" (").Append(reason).Append(")\n");
        ConsoleDevice.StartLine();
        ConsoleDevice.Write(line.Written);
        MachinePower.Off();
    }
}
