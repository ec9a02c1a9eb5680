using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Generation;

/// <summary>The C symbols that managed code exports: <c>[UnmanagedCallersOnly(EntryPoint = ...)]</c>.</summary>
public static class UnmanagedEntryPoints
{
    /// <summary>The assemblies that export at least one symbol, or a runtime export of the CoreLib; ilc has to be told of each.</summary>
    public static IReadOnlyList<string> ExportingAssemblies(KernelClosure aClosure) =>
        aClosure.Assemblies.Where(assembly => Methods(assembly).Any()).Select(assembly => assembly.Name).ToList();

    /// <summary>Checks that a guest exports its entry point exactly once.</summary>
    public static void CheckGuest(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
    {
        int count = Methods(aClosure.Main).Count(method => EntryPoint(method) == EntryWriter.Symbol);
        if (count != 1)
        {
            aDiagnostics.Add(new Diagnostic(DiagnosticCode.EntryPoint,
                $"{aClosure.Main.Name} has {count} methods with [UnmanagedCallersOnly(EntryPoint = \"{EntryWriter.Symbol}\")]; a guest has exactly one"));
        }
    }

    private static IEnumerable<MethodDefinition> Methods(ClosureAssembly aAssembly) =>
        aAssembly.Definition.MainModule.GetTypes().SelectMany(type => type.Methods).Where(method => EntryPoint(method) is not null);

    private static string? EntryPoint(MethodDefinition aMethod)
    {
        if (!aMethod.HasCustomAttributes)
        {
            return null;
        }

        if (aMethod.CustomAttributes.FirstOrDefault(attribute => attribute.AttributeType.FullName == "System.Runtime.RuntimeExportAttribute") is { } export)
        {
            return AttributeReader.Argument<string>(export);
        }

        return aMethod.CustomAttributes
            .FirstOrDefault(attribute => attribute.AttributeType.FullName == "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute")
            ?.Fields.FirstOrDefault(field => field.Name == "EntryPoint").Argument.Value as string;
    }
}
