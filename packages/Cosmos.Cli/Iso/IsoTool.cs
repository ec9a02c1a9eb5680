using System;
using System.Collections.Generic;
using System.ComponentModel;
using Cosmos.Cli.Build;

namespace Cosmos.Cli.Iso;

/// <summary>Runs mtools and xorriso so that the same files make the same bytes: both take their dates from SOURCE_DATE_EPOCH.</summary>
public static class IsoTool
{
    /// <summary>1980-01-01, the first day that FAT knows.</summary>
    private const string Epoch = "315532800";

    private static readonly Dictionary<string, string> s_environment = new()
    {
        ["SOURCE_DATE_EPOCH"] = Epoch,
        ["TZ"] = "UTC",
        ["LC_ALL"] = "C",
        ["MTOOLSRC"] = "/dev/null",
    };

    /// <summary>Runs a tool in a folder.</summary>
    /// <exception cref="CliException">It is missing, or ended with an error; what it said was printed.</exception>
    public static void Run(string folder, string tool, params string[] arguments)
    {
        ProcessOutput output;
        try
        {
            output = ProcessOutput.Capture(tool, arguments, folder, _ => { }, s_environment);
        }
        catch (Win32Exception)
        {
            throw new CliException(ExitStatus.MissingPrerequisite, $"{tool} is missing: install Debian's mtools and xorriso");
        }

        if (output.Status != 0)
        {
            output.Lines.ForEach(Console.Error.WriteLine);
            throw new CliException(ExitStatus.Failed, $"{tool} could not make the bootable image");
        }
    }
}
