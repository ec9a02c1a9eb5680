using System;
using System.IO;

namespace Cosmos.Cli.Run;

/// <summary>Reads files that people name.</summary>
public static class HostFile
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="content">What is in it; nothing if it cannot be read.</param>
    /// <returns>What is wrong and how to mend it, or an empty string.</returns>
    public static string Read(string path, out byte[] content)
    {
        content = [];
        if (Directory.Exists(path))
        {
            return "is a directory; give the path of a file";
        }

        if (!File.Exists(path))
        {
            return "the file does not exist";
        }

        try
        {
            if ((ulong)new FileInfo(path).Length >= QemuArguments.MachineMemory)
            {
                return "the file is larger than the machine's memory";
            }

            content = File.ReadAllBytes(path);
            return "";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"cannot be read: {failure.Message}";
        }
    }
}
