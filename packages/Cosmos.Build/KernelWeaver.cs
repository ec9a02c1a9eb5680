using System.Collections.Generic;
using System.IO;
using System.Linq;
using Cosmos.Build.Checks;
using Cosmos.Build.Closure;
using Cosmos.Build.Generation;
using Cosmos.Build.Plugs;

namespace Cosmos.Build;

/// <summary>Everything that happens to a kernel's IL before ilc sees it, in order.</summary>
/// <param name="aOutput">A folder for the assemblies that ilc reads; emptied first.</param>
/// <param name="aPlugsFile">Where the assembly of the AssemblerMethods goes.</param>
public sealed class KernelWeaver(KernelClosure aClosure, string aOutput, string aPlugsFile)
{
    private readonly List<Diagnostic> _diagnostics = [];

    /// <summary>Whether to look for missing APIs. On by default.</summary>
    public bool ChecksApis { get; init; } = true;

    /// <summary>Whether the image is a guest, which has its own entry point instead of a kernel class.</summary>
    public bool IsGuest { get; init; }

    /// <summary>The assembly that ilc compiles; all others are its references.</summary>
    public string InputAssembly => Path.Combine(aOutput, (IsGuest ? aClosure.Main.Name : EntryWriter.AssemblyName) + ".dll");

    /// <summary>Weaves. When the result is not empty, the output folder is not to be used.</summary>
    public IReadOnlyList<Diagnostic> Run()
    {
        PlugScanner scanner = new(aClosure, _diagnostics);
        IReadOnlyCollection<PlugBinding> bindings = scanner.Bind();
        IReadOnlyList<AssemblerEmission> emissions = EmissionPlan.Make(aClosure, bindings);
        if (_diagnostics.Count == 0)
        {
            new PlugWeaver(aClosure, _diagnostics).Weave(bindings);
        }

        InlineWeaver.Weave(aClosure);
        new ExportWeaver(aClosure, _diagnostics).Weave();
        new ResourceWeaver(aClosure, _diagnostics).Weave();
        if (ChecksApis)
        {
            new RuntimeChecker(aClosure, _diagnostics).Check();
            new ApiChecker(aClosure, _diagnostics).Check();
        }

        string plugs = AssemblerRunner.Run(emissions, aClosure.Assemblies.Select(assembly => assembly.Path), _diagnostics);
        Write(plugs);
        return _diagnostics;
    }

    private void Write(string aPlugs)
    {
        if (Directory.Exists(aOutput))
        {
            Directory.Delete(aOutput, recursive: true);
        }

        Directory.CreateDirectory(aOutput);
        if (IsGuest)
        {
            UnmanagedEntryPoints.CheckGuest(aClosure, _diagnostics);
        }
        else
        {
            new EntryWriter(aClosure, _diagnostics).Write(InputAssembly);
        }

        if (_diagnostics.Count > 0)
        {
            return;
        }

        foreach (ClosureAssembly assembly in aClosure.Assemblies)
        {
            assembly.WriteTo(aOutput);
        }

        FacadeWriter.Write(aClosure, aOutput);
        File.WriteAllText(aPlugsFile, aPlugs);
    }
}
