using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>
/// Gives <c>[ForceInclude]</c> and <c>[AsmLabel]</c> on C# code their meaning: the code is in the image although no C# calls
/// it, and assembly can call it by its label. AssemblerMethods are <see cref="EmissionPlan"/>'s.
/// </summary>
internal sealed class ExportWeaver(KernelClosure aClosure, ICollection<Diagnostic> aDiagnostics)
{
    private readonly Dictionary<string, MethodDefinition> _labelled = [];

    public void Weave()
    {
        foreach (ClosureAssembly assembly in aClosure.Assemblies)
        {
            foreach (TypeDefinition type in assembly.Definition.MainModule.GetTypes().Where(type => !EmissionPlan.IsAssemblerMethod(type)))
            {
                assembly.IsWoven |= WeaveType(type);
            }
        }
    }

    private bool WeaveType(TypeDefinition aType)
    {
        if (AttributeReader.Find(aType, "AsmLabel") is not null)
        {
            Refuse(Names.Show(aType), "AsmLabel", "a class has a label only if it derives from AssemblerMethod", null);
        }

        bool isForced = AttributeReader.Find(aType, "ForceInclude") is not null;
        if (isForced && aType.HasGenericParameters)
        {
            Refuse(Names.Show(aType), "ForceInclude", "it is generic, and nothing says for which types", null);
            return false;
        }

        bool isWoven = false;
        foreach (MethodDefinition method in aType.Methods)
        {
            isWoven |= WeaveMethod(method, isForced);
        }

        return isWoven;
    }

    /// <param name="aIsClassForced">The whole class is included: its methods that have no code are then no mistake.</param>
    private bool WeaveMethod(MethodDefinition aMethod, bool aIsClassForced)
    {
        string? label = Labels.Explicit(aMethod);
        bool isForced = AttributeReader.Find(aMethod, "ForceInclude") is not null;
        bool isInAssembly = AttributeReader.Get<TypeReference?>(AttributeReader.Find(aMethod, "PlugMethod"), "Assembler", null) is not null;
        if (isInAssembly || (label is null && !isForced && !aIsClassForced))
        {
            return false;
        }

        if (Problem(aMethod) is { } problem)
        {
            if (label is not null || isForced)
            {
                Refuse(Names.Show(aMethod), label is null ? "ForceInclude" : "AsmLabel", problem, aMethod);
            }

            return false;
        }

        label ??= Labels.ForIncluded(aMethod);
        if (!_labelled.TryAdd(label, aMethod))
        {
            Refuse(Names.Show(aMethod), "AsmLabel", $"{Names.Show(_labelled[label])} has the label {label} already", aMethod);
        }

        RuntimeAttributes.Export(aMethod, label);
        return true;
    }

    /// <summary>Why the method has no code of its own that a symbol could name, or null.</summary>
    private static string? Problem(MethodDefinition aMethod) => aMethod switch
    {
        { HasGenericParameters: true } or { DeclaringType.HasGenericParameters: true } => "it is generic, and nothing says for which types",
        { HasBody: false } => "it has no C# body",
        { IsConstructor: true, IsStatic: true } => "the runtime calls a static constructor when it is due",
        _ => null,
    };

    private void Refuse(string aMember, string aAttribute, string aReason, MethodDefinition? aMethod)
    {
        string message = $"{aAttribute} on {aMember} means nothing: {aReason}";
        aDiagnostics.Add(aMethod is null
            ? new Diagnostic(DiagnosticCode.AttributeMisplaced, message)
            : SourcePlace.At(aMethod, DiagnosticCode.AttributeMisplaced, message));
    }
}
