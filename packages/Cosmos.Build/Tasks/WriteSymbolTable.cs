using System.IO;
using System.Linq;
using Cosmos.Build.Symbols;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cosmos.Build.Tasks;

/// <summary>Turns the output of nm into the table that the kernel's stack traces read.</summary>
public sealed class WriteSymbolTable : Task
{
    /// <summary>What <c>nm --defined-only</c> wrote for the first link.</summary>
    [Required]
    public string NmOutput { get; set; } = "";

    /// <summary>The assemblies that ilc compiled, for readable names.</summary>
    public ITaskItem[] Assemblies { get; set; } = [];

    /// <summary>The symbol that addresses are relative to.</summary>
    [Required]
    public string ImageStart { get; set; } = "";

    [Required]
    public string TableFile { get; set; } = "";

    public override bool Execute()
    {
        MangledNames names = MangledNames.Read(Assemblies.Select(item => item.GetMetadata("FullPath")));
        byte[]? table = SymbolTableWriter.Write(File.ReadLines(NmOutput), ImageStart, names.Readable);
        if (table is null)
        {
            Log.LogError(null, DiagnosticCode.ToolFailed, null, null, 0, 0, 0, 0, "{0}", $"the image has no symbol {ImageStart}; set CosmosImageStartSymbol");
            return false;
        }

        File.WriteAllBytes(TableFile, table);
        return true;
    }
}
