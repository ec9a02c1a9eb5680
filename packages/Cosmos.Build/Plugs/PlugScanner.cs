using System.Collections.Generic;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Finds the plug classes of a closure and binds each of their methods to its targets.</summary>
public sealed class PlugScanner(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    private readonly Dictionary<MethodDefinition, PlugBinding> _bindings = [];

    /// <summary>All bindings; each target once.</summary>
    public IReadOnlyCollection<PlugBinding> Bind()
    {
        foreach (TypeDefinition type in aClosure.Types)
        {
            if (AttributeReader.Find(type, "Plug") is { } attribute && AttributeReader.IsForThisPlatform(attribute) && ReadClass(type, attribute) is { } plug)
            {
                BindClass(plug);
            }
        }

        CheckTargets();
        return _bindings.Values;
    }

    private PlugClass? ReadClass(TypeDefinition aType, CustomAttribute aAttribute)
    {
        TypeReference? byType = AttributeReader.Get<TypeReference?>(aAttribute, "Target", AttributeReader.Argument<TypeReference>(aAttribute));
        string? byName = AttributeReader.Get<string?>(aAttribute, "TargetName", AttributeReader.Argument<string>(aAttribute));
        TypeDefinition? target = byType is not null ? byType.Resolve() : FindByName(byName);
        if (target is null)
        {
            if (!AttributeReader.Get(aAttribute, "IsOptional", false))
            {
                string wanted = byType?.FullName ?? byName ?? "(neither Target nor TargetName given)";
                aDiagnostics.Add(new Diagnostic(DiagnosticCode.TargetMissing,
                    $"plug {Names.Show(aType)}: its target type {wanted} is not in the kernel; correct the name, or set IsOptional"));
            }

            return null;
        }

        PlugClass plug = new(aType, target, AttributeReader.Get(aAttribute, "Inheritable", false));
        if (PlugFields.Apply(plug, aDiagnostics))
        {
            aClosure.Owner(target).IsWoven = true;
        }

        return plug;
    }

    /// <summary>Reads <c>Name.Space.Outer+Inner, Assembly</c>.</summary>
    private TypeDefinition? FindByName(string? aName)
    {
        if (aName is null)
        {
            return null;
        }

        string[] parts = aName.Split(',', 3);
        return aClosure.FindType(parts[0].Trim().Replace('+', '/'), parts.Length > 1 ? parts[1].Trim() : null);
    }

    private void BindClass(PlugClass aPlug)
    {
        PlugMatcher matcher = new(aPlug, aClosure, aDiagnostics);
        foreach (MethodDefinition method in aPlug.Type.Methods)
        {
            CustomAttribute? attribute = AttributeReader.Find(method, "PlugMethod");
            if (!method.IsStatic && attribute is not null)
            {
                aDiagnostics.Add(SourcePlace.At(method, DiagnosticCode.AttributeMisplaced,
                    $"PlugMethod on {Names.Show(method)} means nothing: a plug method is static and takes the object as its first parameter"));
                continue;
            }

            bool isPlug = method.IsStatic && !method.IsConstructor && (method.IsPublic || attribute is not null);
            if (isPlug && AttributeReader.Get(attribute, "Enabled", true))
            {
                foreach (MethodDefinition target in matcher.Targets(method, attribute))
                {
                    Add(method, attribute, target, isInherited: target.DeclaringType != aPlug.Target);
                }
            }
        }
    }

    /// <summary>A plug for a class comes before one that the class inherits.</summary>
    private void Add(MethodDefinition aPlug, CustomAttribute? aAttribute, MethodDefinition aTarget, bool isInherited)
    {
        if (_bindings.TryGetValue(aTarget, out PlugBinding? other) && isInherited && !other.IsInherited)
        {
            return;
        }

        if (other is not null && isInherited == other.IsInherited)
        {
            aDiagnostics.Add(SourcePlace.At(aPlug, DiagnosticCode.TargetTwice,
                $"{Names.Show(aTarget)} has two plugs, {Names.Show(other.Plug)} and {Names.Show(aPlug)}; remove one"));
            return;
        }

        TypeDefinition? assembler = AttributeReader.Get<TypeReference?>(aAttribute, "Assembler", null)?.Resolve();
        if (assembler is not null && Blittable.FirstProblem(aTarget) is { } problem)
        {
            aDiagnostics.Add(SourcePlace.At(aPlug, DiagnosticCode.NotBlittable,
                $"{Names.Show(aTarget)} is written in assembly by {Names.Show(assembler)}, but {problem}; use integers, enums, pointers or ref"));
        }

        string? label = assembler is null ? null : Labels.For(aPlug, assembler, aTarget);
        _bindings[aTarget] = new PlugBinding(aPlug, aTarget, assembler, label) { IsInherited = isInherited };
    }

    /// <summary>Outside plug classes, PlugMethod says that a method needs a plug, and nothing else.</summary>
    private void CheckTargets()
    {
        foreach (TypeDefinition type in aClosure.Types)
        {
            if (AttributeReader.Find(type, "Plug") is not null)
            {
                continue;
            }

            foreach (MethodDefinition method in type.Methods)
            {
                if (AttributeReader.Find(method, "PlugMethod") is not { } attribute)
                {
                    continue;
                }

                if (!AttributeReader.Get(attribute, "PlugRequired", false))
                {
                    aDiagnostics.Add(SourcePlace.At(method, DiagnosticCode.AttributeMisplaced,
                        $"PlugMethod on {Names.Show(method)} means nothing: {Names.Show(type)} is no plug class, and PlugRequired is not set"));
                }
                else if (!_bindings.ContainsKey(method))
                {
                    aDiagnostics.Add(SourcePlace.At(method, DiagnosticCode.PlugRequired,
                        $"{Names.Show(method)} of {method.Module.Assembly.Name.Name} needs a plug and has none; "
                        + $"reference the assembly that plugs it, or add a class with [Plug(Target = typeof({type.Name}))]"));
                }
            }
        }
    }
}
