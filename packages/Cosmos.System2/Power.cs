using System.Diagnostics.CodeAnalysis;
using Cosmos.Core;

namespace Cosmos.System;

/// <summary>The machine's power.</summary>
public static class Power
{
    /// <summary>Prints the run's last line, <c>cosmos: stopped, status N (reason)</c>, and powers the machine off.</summary>
    [DoesNotReturn]
    public static void Off(ExitStatus status, string reason) => FinalStop.Now(status, reason);

    /// <summary>Resets the machine.</summary>
    [DoesNotReturn]
    public static void Reboot() => MachinePower.Reset();
}
