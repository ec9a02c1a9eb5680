using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Runtime.InteropServices;
using System.Threading;
using Microsoft.Win32.SafeHandles;

namespace Cosmos.Cli.Run;

/// <summary>One run of QEMU: streams its console, hands it what is typed, and sees that it ends.</summary>
/// <param name="arguments">QEMU's arguments.</param>
/// <param name="console">Gets the console byte for byte; null when only the lines are wanted.</param>
/// <param name="onLine">Sees each console line.</param>
public sealed class QemuSession(IReadOnlyList<string> arguments, Stream? console, Action<string> onLine)
{
    private static readonly (PosixSignal Signal, int Number)[] s_signals =
        [(PosixSignal.SIGHUP, 1), (PosixSignal.SIGINT, 2), (PosixSignal.SIGQUIT, 3), (PosixSignal.SIGTERM, 15)];

    // The console's last bytes come at once; a stray child of a script may hold the pipe open for ever.
    private static readonly TimeSpan s_drainLimit = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Process? _process;
    private QemuEnd _end = QemuEnd.Itself;
    private int _signal;
    private StopLine? _stop;

    /// <summary>Runs QEMU to its end. It never outlives this call.</summary>
    /// <param name="limit">Real time after which QEMU is killed, or null for none.</param>
    /// <param name="takesInput">Whether the tool's own stdin goes to the guest's console.</param>
    /// <exception cref="CliException">QEMU cannot be started.</exception>
    public QemuResult Run(TimeSpan? limit, bool takesInput)
    {
        using Process process = QemuProcess.Start(arguments);
        _process = process;
        List<PosixSignalRegistration> registrations = [];
        RawTerminal? terminal = takesInput ? RawTerminal.Enter() : null;
        try
        {
            foreach ((PosixSignal signal, int number) in s_signals)
            {
                registrations.Add(PosixSignalRegistration.Create(signal, context => OnSignal(context, number)));
            }

            Thread output = StartThread(PumpOutput);
            Thread messages = StartThread(PumpMessages);
            if (takesInput)
            {
                StartThread(() => PumpInput(terminal is null ? null : new EscapeKeys()));
            }

            if (!process.WaitForExit(limit ?? Timeout.InfiniteTimeSpan))
            {
                Kill(QemuEnd.TimeOut);
                process.WaitForExit();
            }

            output.Join(s_drainLimit);
            messages.Join(s_drainLimit);
            return new QemuResult(_end, _stop, _signal);
        }
        finally
        {
            KillTree();
            terminal?.Dispose();
            registrations.ForEach(registration => registration.Dispose());
        }
    }

    private static Thread StartThread(ThreadStart work)
    {
        var thread = new Thread(work) { IsBackground = true };
        thread.Start();
        return thread;
    }

    private void OnSignal(PosixSignalContext context, int number)
    {
        context.Cancel = true;
        Kill(QemuEnd.Signal, number);
    }

    private void Kill(QemuEnd end, int signal = 0)
    {
        lock (_lock)
        {
            if (_end == QemuEnd.Itself)
            {
                (_end, _signal) = (end, signal);
            }
        }

        KillTree();
    }

    /// <summary>COSMOS_QEMU may name a script, and then QEMU is its child.</summary>
    private void KillTree()
    {
        try
        {
            _process?.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or AggregateException or Win32Exception)
        {
            // A process of the tree ended by itself meanwhile.
        }
    }

    private void PumpOutput()
    {
        var lines = new ConsoleLines(line =>
        {
            _stop = StopLine.Parse(line) ?? _stop;
            onLine(line);
        });
        Stream source = _process!.StandardOutput.BaseStream;
        byte[] buffer = new byte[4096];
        for (int count = source.Read(buffer); count > 0; count = source.Read(buffer))
        {
            console?.Write(buffer, 0, count);
            console?.Flush();
            lines.Feed(buffer.AsSpan(0, count));
        }

        lines.End();
    }

    private void PumpMessages()
    {
        using Stream target = Console.OpenStandardError();
        _process!.StandardError.BaseStream.CopyTo(target);
    }

    /// <summary>Ends at the end of input; the guest then sees a console on which nobody types.</summary>
    private void PumpInput(EscapeKeys? escape)
    {
        try
        {
            // Console's own stream would edit and echo lines; the guest wants the bare bytes.
            using var keyboard = new FileStream(new SafeFileHandle(0, ownsHandle: false), FileAccess.Read, bufferSize: 0);
            Stream guest = _process!.StandardInput.BaseStream;
            byte[] buffer = new byte[256];
            for (int count = keyboard.Read(buffer); count > 0; count = keyboard.Read(buffer))
            {
                guest.Write(escape is null ? buffer.AsSpan(0, count) : escape.Filter(buffer.AsSpan(0, count)));
                guest.Flush();
                if (escape is { Ended: true })
                {
                    Kill(QemuEnd.Keys);
                    return;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or UnauthorizedAccessException or ArgumentException)
        {
            // QEMU is gone, or stdin is closed or cannot be read: there is nothing to hand on.
        }
    }
}
