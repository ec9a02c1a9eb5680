using System.IO;
using Cosmos.Build.Symbols;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cosmos.Build.Tasks;

/// <summary>Turns an image's debug information into the table from which the kernel's stack traces take files and lines.</summary>
public sealed class WriteLineTable : Task
{
    /// <summary>The image of the first link, with its debug information.</summary>
    [Required]
    public string Elf { get; set; } = "";

    /// <summary>The section that the image starts with; addresses are relative to it.</summary>
    public string FirstSection { get; set; } = ".text";

    /// <summary>The folder that files' paths are relative to.</summary>
    public string SourceRoot { get; set; } = "";

    [Required]
    public string TableFile { get; set; } = "";

    public override bool Execute()
    {
        byte[] elf = File.ReadAllBytes(Elf);
        ElfSections.Find(elf, FirstSection, out ulong origin);
        try
        {
            File.WriteAllBytes(TableFile, LineTableWriter.Write(LineProgram.Read(ElfSections.Find(elf, ".debug_line")), origin, SourceRoot));
            return true;
        }
        catch (InvalidDataException error)
        {
            Log.LogError(null, DiagnosticCode.ToolFailed, null, null, 0, 0, 0, 0, "{0}", $"{Elf}: {error.Message}");
            return false;
        }
    }
}
