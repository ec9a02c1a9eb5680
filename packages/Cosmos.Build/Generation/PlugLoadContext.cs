using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using IL2CPU.API;

namespace Cosmos.Build.Generation;

/// <summary>
/// Loads the closure's assemblies, as they were before weaving, on the build host. From bytes, so that the build server
/// holds no file open; collectible, so that the next build sees the next version.
/// </summary>
internal sealed class PlugLoadContext(IEnumerable<string> aAssemblies) : AssemblyLoadContext(nameof(PlugLoadContext), isCollectible: true)
{
    private readonly Dictionary<string, string> _paths =
        aAssemblies.ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => path);
    private readonly Dictionary<string, Assembly> _loaded = [];

    public Assembly LoadFromBytes(string aPath)
    {
        string name = Path.GetFileNameWithoutExtension(aPath);
        if (!_loaded.TryGetValue(name, out Assembly? assembly))
        {
            using MemoryStream image = new(File.ReadAllBytes(aPath));
            assembly = LoadFromStream(image);
            _loaded.Add(name, assembly);
        }

        return assembly;
    }

    /// <summary>The attributes and the assembler are the build's own, or a plug's types would not be ours.</summary>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(AssemblerMethod).Assembly.GetName().Name)
        {
            return typeof(AssemblerMethod).Assembly;
        }

        bool isKernels = assemblyName.Name is not null and not Closure.KernelClosure.CoreLibName && _paths.ContainsKey(assemblyName.Name);
        return isKernels ? LoadFromBytes(_paths[assemblyName.Name!]) : null;
    }
}
