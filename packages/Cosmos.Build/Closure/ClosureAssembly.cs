using System;
using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Cosmos.Build.Closure;

/// <summary>One assembly of the image. It is written anew only when a plug changed it, else copied byte for byte.</summary>
public sealed class ClosureAssembly
{
    private ClosureAssembly(string aPath, AssemblyDefinition aDefinition)
    {
        Path = aPath;
        Definition = aDefinition;
    }

    public string Path { get; }

    public AssemblyDefinition Definition { get; }

    public string Name => Definition.Name.Name;

    /// <summary>Whether a plug changed the assembly.</summary>
    public bool IsWoven { get; set; }

    /// <exception cref="BadImageFormatException">The file, which the message names, is no managed assembly.</exception>
    public static ClosureAssembly Read(string aPath, IAssemblyResolver aResolver)
    {
        // In memory, because the woven assembly may be written while the build's own outputs stay open elsewhere.
        ReaderParameters parameters = new()
        {
            AssemblyResolver = aResolver,
            InMemory = true,
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
        };
        try
        {
            return new ClosureAssembly(aPath, AssemblyDefinition.ReadAssembly(aPath, parameters));
        }
        catch (BadImageFormatException error)
        {
            // Cecil does not say which file.
            throw new BadImageFormatException($"{aPath}: {error.Message}", error);
        }
    }

    /// <summary>Writes the assembly and its debug information into a folder.</summary>
    public void WriteTo(string aFolder)
    {
        string target = System.IO.Path.Combine(aFolder, Name + ".dll");
        if (IsWoven)
        {
            Definition.Write(target, new WriterParameters { WriteSymbols = Definition.MainModule.HasSymbols, DeterministicMvid = true });
            return;
        }

        File.Copy(Path, target, overwrite: true);
        string symbols = System.IO.Path.ChangeExtension(Path, ".pdb");
        if (File.Exists(symbols))
        {
            File.Copy(symbols, System.IO.Path.ChangeExtension(target, ".pdb"), overwrite: true);
        }
    }
}
