using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Generation;

/// <summary>
/// The kernel's modules in the order in which they start: each after those that its <c>[DependsOn]</c> names, else as the assemblies
/// were found.
/// </summary>
internal sealed class ModuleOrder
{
    private const string Namespace = "Cosmos.System";

    private readonly ICollection<Diagnostic> _diagnostics;
    private readonly List<TypeDefinition> _declared = [];

    /// <summary>For each module those that it depends on.</summary>
    private readonly Dictionary<TypeDefinition, List<TypeDefinition>> _needs = [];
    private readonly List<TypeDefinition> _ordered = [];

    private ModuleOrder(ICollection<Diagnostic> aDiagnostics)
    {
        _diagnostics = aDiagnostics;
    }

    /// <summary>Finds the modules; what is wrong with their dependencies is reported.</summary>
    public static IReadOnlyList<KernelModuleClass> Find(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
    {
        ModuleOrder order = new(aDiagnostics);
        order._declared.AddRange(aClosure.Assemblies
            .SelectMany(assembly => Arguments(assembly.Definition, "KernelModule"))
            .Select(type => type.Resolve()).Where(type => type is not null).Distinct());
        order.FindDependencies();
        foreach (TypeDefinition module in order._declared)
        {
            order.Place(module, []);
        }

        return [.. order._ordered.Select(module => new KernelModuleClass(
            module, [.. order._needs[module].Select(needed => order._ordered.IndexOf(needed)).Where(place => place >= 0)]))];
    }

    private void FindDependencies()
    {
        ILookup<string, TypeDefinition> offers = _declared
            .SelectMany(module => Arguments(module, "Offers").Select(service => (Service: service.FullName, Module: module)))
            .ToLookup(offer => offer.Service, offer => offer.Module);
        foreach (TypeDefinition module in _declared)
        {
            List<TypeDefinition> needed = _needs[module] = [];
            foreach (TypeReference dependency in Arguments(module, "DependsOn"))
            {
                TypeDefinition? provider = _declared.Find(candidate => candidate.FullName == dependency.FullName) ?? offers[dependency.FullName].FirstOrDefault();
                if (provider is not null)
                {
                    needed.Add(provider);
                    continue;
                }

                Report(DiagnosticCode.ModuleMissing,
                    $"module {Names.Show(module)} depends on {Names.Show(dependency)}, which no module of this kernel is or offers; "
                    + "reference the project or package of the module that does, or leave this one out");
            }
        }
    }

    /// <summary>Puts a module behind those that it depends on.</summary>
    /// <param name="aPath">Those that are being placed, each because of the one before.</param>
    private void Place(TypeDefinition aModule, List<TypeDefinition> aPath)
    {
        int start = aPath.IndexOf(aModule);
        if (start >= 0)
        {
            string circle = string.Join(" -> ", aPath.Skip(start).Append(aModule).Select(Names.Show));
            Report(DiagnosticCode.ModuleCycle, $"modules depend on each other in a circle: {circle}; remove one of these [DependsOn]");
            return;
        }

        if (_ordered.Contains(aModule))
        {
            return;
        }

        aPath.Add(aModule);
        foreach (TypeDefinition needed in _needs[aModule])
        {
            Place(needed, aPath);
        }

        aPath.RemoveAt(aPath.Count - 1);
        _ordered.Add(aModule);
    }

    /// <summary>The types that attributes of a name in <c>Cosmos.System</c> are given.</summary>
    private static IEnumerable<TypeReference> Arguments(ICustomAttributeProvider aOwner, string aAttribute) =>
        aOwner.CustomAttributes
            .Where(attribute => attribute.AttributeType.Namespace == Namespace && attribute.AttributeType.Name == aAttribute + "Attribute")
            .Select(attribute => AttributeReader.Argument<TypeReference>(attribute))
            .OfType<TypeReference>();

    private void Report(string aCode, string aMessage) => _diagnostics.Add(new Diagnostic(aCode, aMessage));
}
