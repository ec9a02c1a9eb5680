using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cosmos.Build.Tasks;

/// <summary>Runs a native tool. When it fails, each line that it wrote becomes a build error, at its source line where it names one.</summary>
public sealed partial class RunTool : Task
{
    private const int ShownLines = 40;

    [Required]
    public string Tool { get; set; } = "";

    /// <summary>One argument per element; no shell is involved.</summary>
    public string[] Arguments { get; set; } = [];

    /// <summary>Said when the tool is not installed.</summary>
    public string InstallHint { get; set; } = "";

    /// <summary>A file for what the tool writes to standard output; empty for none.</summary>
    public string OutputFile { get; set; } = "";

    [GeneratedRegex(@"^(?<file>[^:\s][^:]*):(?<line>\d+): (?:Error|error|Fatal error): (?<message>.*)$")]
    private static partial Regex PlacedError();

    [GeneratedRegex(@"^\s+at |^--- End of|^\s+--- End of")]
    private static partial Regex StackTrace();

    [GeneratedRegex(@"^(?:\S+ld: )?(?<place>.*): undefined reference to `(?<symbol>[^']+)'\r?$", RegexOptions.Multiline)]
    private static partial Regex Undefined();

    public override bool Execute()
    {
        try
        {
            MakeExecutable();
            Log.LogMessage(MessageImportance.Low, "{0} {1}", Tool, string.Join(' ', Arguments));
            ProcessStartInfo start = new(Tool, Arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Report(process.ExitCode, output, errors.Result);
        }
        catch (Exception error) when (error is Win32Exception or IOException or UnauthorizedAccessException)
        {
            LogFailure(null, 0, $"{Tool} could not be started: {error.Message}. {InstallHint}".TrimEnd());
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>NuGet unpacks the compiler without its run bit.</summary>
    private void MakeExecutable()
    {
        if (!OperatingSystem.IsWindows() && Path.IsPathRooted(Tool) && File.Exists(Tool))
        {
            UnixFileMode mode = File.GetUnixFileMode(Tool);
            if (!mode.HasFlag(UnixFileMode.UserExecute))
            {
                File.SetUnixFileMode(Tool, mode | UnixFileMode.UserExecute);
            }
        }
    }

    private void Report(int aExitCode, string aOutput, string aErrors)
    {
        if (aExitCode != 0)
        {
            string text = (OutputFile.Length > 0 ? "" : aOutput) + aErrors;
            if (!LogUndefined(text))
            {
                LogLines(text);
            }

            LogFailure(null, 0, $"{Path.GetFileName(Tool)} ended with status {aExitCode}");
            return;
        }

        Log.LogMessage(MessageImportance.Low, "{0}", aErrors);
        if (OutputFile.Length > 0)
        {
            File.WriteAllText(OutputFile, aOutput);
        }
    }

    /// <summary>The linker repeats itself for every use of an undefined symbol: one error per symbol says it all.</summary>
    private bool LogUndefined(string aText)
    {
        ILookup<string, string> uses = Undefined().Matches(aText).ToLookup(match => match.Groups["symbol"].Value, match => match.Groups["place"].Value);
        foreach (IGrouping<string, string> symbol in uses)
        {
            LogFailure(null, 0, $"nothing defines {symbol.Key}, which {symbol.First()} uses: an AssemblerMethod, boot code or an [UnmanagedCallersOnly] method has to");
        }

        return uses.Count > 0;
    }

    private void LogLines(string aText)
    {
        // ilc ends a message with its own stack trace, which says nothing about the kernel.
        foreach (string line in aText.Split('\n').Where(line => line.Length > 0 && !StackTrace().IsMatch(line)).Take(ShownLines))
        {
            Match placed = PlacedError().Match(line);
            if (placed.Success)
            {
                LogFailure(placed.Groups["file"].Value, int.Parse(placed.Groups["line"].Value, CultureInfo.InvariantCulture), placed.Groups["message"].Value);
            }
            else
            {
                LogFailure(null, 0, line.TrimEnd());
            }
        }
    }

    private void LogFailure(string? aFile, int aLine, string aMessage) =>
        Log.LogError(null, DiagnosticCode.ToolFailed, null, aFile, aLine, 0, 0, 0, "{0}", aMessage);
}
