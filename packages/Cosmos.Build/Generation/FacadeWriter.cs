using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Generation;

/// <summary>
/// Writes an assembly of type forwards to the CoreLib for every framework assembly that the closure names, so that a
/// library compiled against the ordinary reference assemblies links unchanged.
/// </summary>
public static class FacadeWriter
{
    /// <returns>The files written.</returns>
    public static IReadOnlyList<string> Write(KernelClosure aClosure, string aFolder)
    {
        List<string> files = [];
        List<TypeDefinition> types = aClosure.CoreLib.Definition.MainModule.Types.Where(type => type.IsPublic).ToList();
        foreach ((string name, Version version) in MissingAssemblies(aClosure))
        {
            string file = Path.Combine(aFolder, name + ".dll");
            WriteOne(name, version, types, aClosure.CoreLib.Definition.Name, file);
            files.Add(file);
        }

        return files;
    }

    private static SortedDictionary<string, Version> MissingAssemblies(KernelClosure aClosure)
    {
        SortedDictionary<string, Version> missing = new(StringComparer.Ordinal);
        foreach (AssemblyNameReference reference in aClosure.Assemblies.SelectMany(assembly => assembly.Definition.MainModule.AssemblyReferences))
        {
            if (!aClosure.Contains(reference.Name) && reference.Name != KernelClosure.BuildTimeName)
            {
                missing.TryAdd(reference.Name, reference.Version);
            }
        }

        return missing;
    }

    private static void WriteOne(string aName, Version aVersion, List<TypeDefinition> aTypes, AssemblyNameReference aCoreLib, string aFile)
    {
        using AssemblyDefinition facade = AssemblyDefinition.CreateAssembly(new AssemblyNameDefinition(aName, aVersion), aName, ModuleKind.Dll);
        ModuleDefinition module = facade.MainModule;
        AssemblyNameReference coreLib = new(aCoreLib.Name, aCoreLib.Version);
        module.AssemblyReferences.Add(coreLib);
        foreach (TypeDefinition type in aTypes)
        {
            module.ExportedTypes.Add(new ExportedType(type.Namespace, type.Name, module, coreLib) { IsForwarder = true });
        }

        facade.Write(aFile, new WriterParameters { DeterministicMvid = true });
    }
}
