using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Finds the methods whose place a plug method takes.</summary>
internal sealed class PlugMatcher(PlugClass aPlug, KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    public IReadOnlyList<MethodDefinition> Targets(MethodDefinition aMethod, CustomAttribute? aAttribute)
    {
        string name = TargetName(aMethod.Name);
        List<MethodDefinition> named = aPlug.Target.Methods.Where(target => target.Name == name).ToList();
        List<MethodDefinition> targets = AttributeReader.Get<string?>(aAttribute, "Signature", null) is { } signature
            ? aPlug.Target.Methods.Where(target => HasSignature(target, signature)).ToList()
            : AttributeReader.Get(aAttribute, "IsWildcard", false)
                ? named.Where(target => MatchesWildcard(aMethod, aAttribute, target)).ToList()
                : named.Where(target => PlugParameters.Match(aMethod, target)).ToList();
        if (targets.Count == 0)
        {
            if (!AttributeReader.Get(aAttribute, "IsOptional", false))
            {
                ReportMissing(aMethod, named);
            }

            return [];
        }

        if (!AttributeReader.Get(aAttribute, "IsWildcard", false) && !CheckShape(aMethod, targets[0]))
        {
            return [];
        }

        return aPlug.IsInheritable ? [.. targets, .. targets.SelectMany(Overrides)] : targets;
    }

    /// <summary>C# cannot name a method <c>.ctor</c>, so plugs say Ctor and CCtor.</summary>
    private static string TargetName(string aPlugName) => aPlugName switch
    {
        "Ctor" => ".ctor",
        "CCtor" => ".cctor",
        _ => aPlugName,
    };

    /// <summary>A wildcard plug takes the first arguments of every overload, none of them included.</summary>
    private static bool MatchesWildcard(MethodDefinition aMethod, CustomAttribute? aAttribute, MethodDefinition aTarget) =>
        AttributeReader.Get(aAttribute, "WildcardMatchParameters", false)
            ? PlugParameters.Match(aMethod, aTarget)
            : PlugParameters.Arguments(aMethod).Count <= aTarget.Parameters.Count + (aTarget.HasThis ? 1 : 0);

    private static bool HasSignature(MethodDefinition aTarget, string aSignature)
    {
        string wanted = Names.Squeeze(aSignature);
        return Names.Squeeze(aTarget.FullName) == wanted;
    }

    private void ReportMissing(MethodDefinition aMethod, List<MethodDefinition> aNamed)
    {
        string target = Names.Show(aPlug.Target);
        aDiagnostics.Add(aNamed.Count == 0
            ? SourcePlace.At(aMethod, DiagnosticCode.TargetMissing,
                $"plug {Names.Show(aMethod)}: {target} has no method {TargetName(aMethod.Name)}; correct the name, or set IsOptional")
            : SourcePlace.At(aMethod, DiagnosticCode.SignatureMismatch,
                $"plug {Names.Show(aMethod)}: no {TargetName(aMethod.Name)} of {target} has these parameters; it has "
                + string.Join(", ", aNamed.Select(Shape))));
    }

    private bool CheckShape(MethodDefinition aMethod, MethodDefinition aTarget)
    {
        if (PlugParameters.Match(aMethod, aTarget) && PlugParameters.MatchResult(aMethod, aTarget))
        {
            return true;
        }

        aDiagnostics.Add(SourcePlace.At(aMethod, DiagnosticCode.SignatureMismatch,
            $"plug {Shape(aMethod)} does not fit its target {Shape(aTarget)}"));
        return false;
    }

    private static string Shape(MethodDefinition aMethod) =>
        $"{(aMethod.HasThis ? "instance " : "static ")}{Names.Short(aMethod.ReturnType)} {Names.Show(aMethod)}";

    private IEnumerable<MethodDefinition> Overrides(MethodDefinition aTarget) =>
        from type in aClosure.Types
        where type != aTarget.DeclaringType && DerivesFrom(type, aTarget.DeclaringType)
        from method in type.Methods
        where method.Name == aTarget.Name && method.Parameters.Count == aTarget.Parameters.Count && !method.IsConstructor
            && method.Parameters.Zip(aTarget.Parameters).All(pair =>
                Names.Canonical(pair.First.ParameterType) == Names.Canonical(pair.Second.ParameterType))
        select method;

    private static bool DerivesFrom(TypeDefinition aType, TypeDefinition aBase)
    {
        for (TypeDefinition? type = aType.BaseType?.Resolve(); type is not null; type = type.BaseType?.Resolve())
        {
            if (type == aBase)
            {
                return true;
            }
        }

        return false;
    }
}
