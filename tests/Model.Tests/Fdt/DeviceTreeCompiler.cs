using System.Diagnostics;
using System.IO;
using System.Text;

namespace Hypervisor.Model.Tests.Fdt;

/// <summary>Runs dtc, the reference implementation.</summary>
internal static class DeviceTreeCompiler
{
    private const string Program = "/usr/bin/dtc";

    /// <summary>Source text to blob.</summary>
    internal static byte[] Compile(string source) => Run("-q -I dts -O dtb", Encoding.ASCII.GetBytes(source)).Output;

    /// <summary>Blob to source text; anything dtc complains about is in the second part.</summary>
    internal static (string Source, string Warnings) Decompile(byte[] blob)
    {
        (byte[] output, string errors) = Run("-I dtb -O dts", blob);
        return (Encoding.ASCII.GetString(output), errors);
    }

    private static (byte[] Output, string Errors) Run(string arguments, byte[] input)
    {
        ProcessStartInfo start = new(Program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        using MemoryStream output = new();
        process.StandardOutput.BaseStream.CopyTo(output);
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (output.ToArray(), errors);
    }
}
