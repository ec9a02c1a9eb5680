using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Cosmos.Build;
using Cosmos.Build.Closure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Diagnostic = Cosmos.Build.Diagnostic;

namespace Build.Tests;

/// <summary>
/// Compiles small assemblies and weaves them as the image build does. The host's own CoreLib stands in for the kernel's,
/// so what was woven can be run right here.
/// </summary>
internal sealed class Workshop : IDisposable
{
    public const string Prologue = """
        using System; using System.Runtime.CompilerServices; using System.Runtime.InteropServices;
        using IL2CPU.API; using IL2CPU.API.Attribs; using IL2CPU.API.AArch64; using static IL2CPU.API.AArch64.Registers;

        """;

    /// <summary>A guest, because a guest needs nothing but its entry point.</summary>
    private const string Guest = """
        public static class Entry { [UnmanagedCallersOnly(EntryPoint = "CosmosMain")] public static void Main(nint tree) { } }
        """;

    private static readonly List<MetadataReference> Framework = ReadFramework();

    private readonly string _folder = Directory.CreateTempSubdirectory("build-tests").FullName;
    private readonly List<string> _assemblies = [typeof(object).Assembly.Location];

    public string PlugsFile => Path.Combine(_folder, "plugs.S");

    public string Output => Path.Combine(_folder, "il");

    /// <summary>Compiles C# to an assembly that later ones may refer to.</summary>
    /// <param name="aInImage">False: the compiler sees the assembly, the image does not hold it.</param>
    /// <param name="aResources">What the assembly embeds.</param>
    public string Compile(string aName, string aSource, bool aInImage = true, params (string Name, byte[] Data)[] aResources)
    {
        string path = Path.Combine(_folder, aName + ".dll");
        CSharpCompilation compilation = CSharpCompilation.Create(
            aName,
            [CSharpSyntaxTree.ParseText(Prologue + aSource, path: aName + ".cs", encoding: System.Text.Encoding.UTF8)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, optimizationLevel: OptimizationLevel.Release));
        using FileStream image = File.Create(path);
        using FileStream symbols = File.Create(Path.ChangeExtension(path, ".pdb"));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(
            image, symbols, manifestResources: aResources.Select(resource => new ResourceDescription(resource.Name, () => new MemoryStream(resource.Data), isPublic: true)));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        if (aInImage)
        {
            _assemblies.Add(path);
        }

        return path;
    }

    /// <summary>Replaces an assembly after others were compiled against it.</summary>
    public void Recompile(string aName, string aSource)
    {
        _assemblies.Remove(Path.Combine(_folder, aName + ".dll"));
        Compile(aName, aSource);
    }

    /// <summary>Weaves all that was compiled, as a guest image.</summary>
    public IReadOnlyList<Diagnostic> Weave()
    {
        string main = Compile("Main", Guest);
        using KernelClosure closure = new(_assemblies, main);
        return new KernelWeaver(closure, Output, PlugsFile) { IsGuest = true }.Run();
    }

    /// <summary>Weaves the assembly as a kernel.</summary>
    public IReadOnlyList<Diagnostic> WeaveKernel(string aMain)
    {
        using KernelClosure closure = new(_assemblies, aMain);
        return new KernelWeaver(closure, Output, PlugsFile).Run();
    }

    /// <summary>Weaves and expects no error.</summary>
    public Assembly WeaveAndLoad(string aName)
    {
        Assert.Empty(Weave().Select(diagnostic => diagnostic.Message));
        return Load(aName);
    }

    /// <summary>Loads a woven assembly.</summary>
    public Assembly Load(string aName)
    {
        AssemblyLoadContext context = new(aName);
        context.Resolving += (_, name) =>
            File.Exists(Path.Combine(Output, name.Name + ".dll")) ? context.LoadFromAssemblyPath(Path.Combine(Output, name.Name + ".dll")) : null;
        return context.LoadFromAssemblyPath(Path.Combine(Output, aName + ".dll"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private IEnumerable<MetadataReference> References() =>
        Framework.Concat(Directory.GetFiles(_folder, "*.dll").Select(path => MetadataReference.CreateFromFile(path)));

    /// <summary>The reference assemblies that every library of the kernel is compiled against, read once.</summary>
    private static List<MetadataReference> ReadFramework()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref"));
        string newest = Directory.GetDirectories(root, "10.*").Order().Last();
        return Directory.GetFiles(Path.Combine(newest, "ref/net10.0"), "System.*.dll")
            .Append(typeof(IL2CPU.API.AssemblerMethod).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToList();
    }
}
