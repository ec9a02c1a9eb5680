using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;

namespace Cosmos.Cli.Run;

/// <summary>Finds and starts QEMU.</summary>
public static class QemuProcess
{
    private const string DefaultProgram = "qemu-system-aarch64";
    private const string DeathSignal = "/usr/bin/setpriv";

    /// <summary>The QEMU to use: COSMOS_QEMU, or the one on PATH.</summary>
    public static string Program => Environment.GetEnvironmentVariable("COSMOS_QEMU") is { Length: > 0 } own ? own : DefaultProgram;

    /// <summary>The path of <see cref="Program"/>.</summary>
    /// <exception cref="CliException">It is not there.</exception>
    public static string Find() => Resolve(Program);

    /// <summary>Starts QEMU with its console and messages on pipes. Must be called on the main thread, see below.</summary>
    /// <exception cref="CliException">QEMU cannot be started.</exception>
    public static Process Start(IReadOnlyList<string> arguments)
    {
        string program = Find();
        var start = new ProcessStartInfo { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // The kernel kills QEMU when the thread that started it is gone, so that not even SIGKILL of the tool leaves it behind.
        if (File.Exists(DeathSignal))
        {
            start.FileName = DeathSignal;
            start.ArgumentList.Add("--pdeathsig");
            start.ArgumentList.Add("KILL");
            start.ArgumentList.Add(program);
        }
        else
        {
            start.FileName = program;
        }

        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw Missing($"{program} cannot be started: {failure.Message}");
        }
    }

    private static string Resolve(string program)
    {
        if (program.Contains('/'))
        {
            return File.Exists(program) ? program : throw Missing($"{program} (COSMOS_QEMU) does not exist");
        }

        foreach (string folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
        {
            string path = Path.Combine(folder, program);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw Missing($"{program} is not on PATH: install Debian's qemu-system-arm, or name another QEMU by COSMOS_QEMU");
    }

    private static CliException Missing(string message) => new(ExitStatus.MissingPrerequisite, message);
}
