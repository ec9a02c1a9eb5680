using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Gives <c>[PlugField]</c> its meaning: a field that the target lacks is added to it, for the plug's FieldAccess parameters.</summary>
internal static class PlugFields
{
    /// <summary>Objects whose size the runtime works out by itself.</summary>
    private static readonly HashSet<string> s_fixed = ["System.Object", "System.String", "System.Array"];

    /// <summary>Checks or adds every field that the plug class names.</summary>
    /// <returns>Whether the target has a new field.</returns>
    public static bool Apply(PlugClass aPlug, ICollection<Diagnostic> aDiagnostics)
    {
        bool isChanged = false;
        foreach (CustomAttribute attribute in aPlug.Type.CustomAttributes.Where(attribute => attribute.AttributeType.FullName == "IL2CPU.API.Attribs.PlugField"))
        {
            string? name = AttributeReader.Get<string?>(attribute, "FieldId", null);
            TypeReference? type = AttributeReader.Get<TypeReference?>(attribute, "FieldType", null);
            FieldDefinition? field = name is null ? null : FieldArguments.Find(name, aPlug.Target);
            if (field is null && name is not null && type is not null && CanGrow(aPlug.Target))
            {
                aPlug.Target.Fields.Add(new FieldDefinition(FieldArguments.SimpleName(name), FieldAttributes.Private, aPlug.Target.Module.ImportReference(type)));
                isChanged = true;
            }
            else if (field is null || (type is not null && Names.Canonical(type) != Names.Canonical(field.FieldType)))
            {
                aDiagnostics.Add(new Diagnostic(DiagnosticCode.FieldMissing,
                    $"plug {Names.Show(aPlug.Type)}: {Names.Show(aPlug.Target)} has no field {type?.FullName} {name}".Replace("  ", " ")));
            }
        }

        return isChanged;
    }

    /// <summary>Structs keep their layout, which assembly knows; so do objects that the runtime measures itself.</summary>
    private static bool CanGrow(TypeDefinition aType) =>
        aType is { IsClass: true, IsValueType: false, IsExplicitLayout: false } && !(aType.IsAbstract && aType.IsSealed) && !s_fixed.Contains(aType.FullName);
}
