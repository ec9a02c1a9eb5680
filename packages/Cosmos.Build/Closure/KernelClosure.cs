using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Mono.Cecil;

namespace Cosmos.Build.Closure;

/// <summary>
/// The assemblies that make up one image, and the name resolution between them. Every assembly that is not in the closure
/// is the framework, and the framework is the kernel's CoreLib.
/// </summary>
public sealed class KernelClosure : IAssemblyResolver
{
    public const string CoreLibName = "System.Private.CoreLib";

    /// <summary>The assembly of the plug attributes; what uses its types runs on the build host.</summary>
    public const string BuildTimeName = "IL2CPU.API";

    private readonly Dictionary<string, ClosureAssembly> _byName = [];
    private readonly string _mainPath;
    private readonly AssemblyDefinition _buildTime;

    /// <param name="aPaths">Assembly files, the CoreLib's and the main one among them.</param>
    /// <param name="aMainPath">The kernel's or guest's own assembly.</param>
    /// <exception cref="BadImageFormatException">A file is no managed assembly.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public KernelClosure(IEnumerable<string> aPaths, string aMainPath)
    {
        _mainPath = aMainPath;
        _buildTime = ClosureAssembly.Read(typeof(IL2CPU.API.AssemblerMethod).Assembly.Location, this).Definition;
        foreach (string path in aPaths.Append(aMainPath).Distinct())
        {
            ClosureAssembly assembly = ClosureAssembly.Read(path, this);
            if (assembly.Name != BuildTimeName)
            {
                _byName.TryAdd(assembly.Name, assembly);
            }
        }

        if (!_byName.ContainsKey(CoreLibName))
        {
            throw new FileNotFoundException($"{CoreLibName}.dll is not among the assemblies");
        }
    }

    /// <summary>All assemblies of the image, in the order found.</summary>
    public IEnumerable<ClosureAssembly> Assemblies => _byName.Values;

    public ClosureAssembly CoreLib => _byName[CoreLibName];

    /// <summary>The kernel's or guest's own assembly.</summary>
    public ClosureAssembly Main => _byName.Values.First(assembly => assembly.Path == _mainPath);

    public bool Contains(string aName) => _byName.ContainsKey(aName);

    /// <summary>All types, nested ones included.</summary>
    public IEnumerable<TypeDefinition> Types => Assemblies.SelectMany(assembly => assembly.Definition.MainModule.GetTypes());

    /// <summary>The assembly that holds a type of the closure.</summary>
    public ClosureAssembly Owner(TypeDefinition aType) => Assemblies.First(assembly => assembly.Definition == aType.Module.Assembly);

    /// <summary>A type by its full name, nested types with <c>/</c>; null when there is none.</summary>
    /// <param name="aAssembly">Its assembly, or null to look in all.</param>
    public TypeDefinition? FindType(string aFullName, string? aAssembly = null)
    {
        if (aAssembly is not null)
        {
            ClosureAssembly owner = _byName.GetValueOrDefault(aAssembly) ?? CoreLib;
            return owner.Definition.MainModule.GetType(aFullName);
        }

        return Assemblies.Select(assembly => assembly.Definition.MainModule.GetType(aFullName)).FirstOrDefault(type => type is not null);
    }

    public AssemblyDefinition Resolve(AssemblyNameReference name) => name.Name == BuildTimeName
        ? _buildTime
        : (_byName.GetValueOrDefault(name.Name) ?? CoreLib).Definition;

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        _buildTime.Dispose();
        foreach (ClosureAssembly assembly in _byName.Values)
        {
            assembly.Definition.Dispose();
        }
    }
}
