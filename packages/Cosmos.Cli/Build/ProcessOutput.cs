using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Cosmos.Cli.Build;

/// <summary>What a program printed, both streams in order of arrival, and how it ended.</summary>
/// <param name="Status">The program's exit status.</param>
/// <param name="Lines">The lines without their line breaks.</param>
public sealed record ProcessOutput(int Status, List<string> Lines)
{
    /// <summary>Runs a program to its end, with no input.</summary>
    /// <param name="program">Name or path of the program.</param>
    /// <param name="arguments">Its arguments, one each.</param>
    /// <param name="folder">The working directory.</param>
    /// <param name="onLine">Sees each line as it arrives, one at a time.</param>
    /// <param name="environment">Variables that the program gets beside the tool's own.</param>
    public static ProcessOutput Capture(
        string program, IEnumerable<string> arguments, string folder, Action<string> onLine, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var lines = new List<string>();
        void Collect(object sender, DataReceivedEventArgs received)
        {
            if (received.Data is { } line)
            {
                lock (lines)
                {
                    lines.Add(line);
                    onLine(line);
                }
            }
        }

        using Process process = Process.Start(start)!;
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return new ProcessOutput(process.ExitCode, lines);
    }
}
