using System;

namespace Cosmos.Cli.Run;

/// <summary>How a QEMU run ended.</summary>
/// <param name="End">What ended it.</param>
/// <param name="Stop">The last <see cref="StopLine"/> on the console, if there was one.</param>
/// <param name="Signal">The number of the signal, when one ended the run; else 0.</param>
public sealed record QemuResult(QemuEnd End, StopLine? Stop, int Signal)
{
    private const int Interrupt = 2;

    /// <summary>The exit status of the tool, a value of <see cref="ExitStatus"/>.</summary>
    public int Status => End switch
    {
        QemuEnd.TimeOut => ExitStatus.TimeOut,
        QemuEnd.Keys => ExitStatus.SignalBase + Interrupt,
        QemuEnd.Signal => ExitStatus.SignalBase + Signal,
        QemuEnd.Itself => Stop?.Status ?? ExitStatus.KernelPanic,
        _ => throw new InvalidOperationException($"unknown end {End}"),
    };

    /// <summary>One line for a person, or null when the console already told it.</summary>
    /// <param name="limit">The time limit of the run.</param>
    public string? Message(TimeSpan? limit) => End switch
    {
        QemuEnd.TimeOut => $"time-out: QEMU still ran after {limit?.TotalSeconds:0.###} s and was killed",
        QemuEnd.Keys => "ended from the keyboard",
        QemuEnd.Signal => $"ended by signal {Signal}",
        QemuEnd.Itself when Stop is null => "QEMU ended before the kernel said how it stopped",
        _ => null,
    };
}
