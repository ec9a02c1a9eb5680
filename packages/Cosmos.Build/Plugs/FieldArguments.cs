using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>The fields that a plug reaches by its FieldAccess parameters.</summary>
internal static class FieldArguments
{
    /// <summary>The target's field that a plug parameter stands for, or null when the parameter is a plain argument.</summary>
    /// <param name="aIsFieldAccess">Whether the parameter has the attribute at all.</param>
    public static FieldDefinition? Find(ParameterDefinition aParameter, TypeDefinition aTarget, out bool aIsFieldAccess)
    {
        CustomAttribute? attribute = AttributeReader.Find(aParameter, "FieldAccess");
        aIsFieldAccess = attribute is not null;
        string? name = AttributeReader.Get<string?>(attribute, "Name", null) ?? aParameter.Name;
        return aIsFieldAccess ? Find(name, aTarget) : null;
    }

    /// <summary>Whether the parameter's type can hold the field: its type, or a reference to it.</summary>
    public static bool Fits(ParameterDefinition aParameter, FieldDefinition aField)
    {
        TypeReference type = aParameter.ParameterType is ByReferenceType reference ? reference.ElementType : aParameter.ParameterType;
        return Names.Canonical(type) == Names.Canonical(aField.FieldType);
    }

    /// <summary>Of <c>System.Int32 N.C._field</c> the last part.</summary>
    public static string SimpleName(string aName) => aName[(aName.LastIndexOfAny(['.', ':', ' ']) + 1)..];

    /// <summary>Looks in the target and its bases.</summary>
    public static FieldDefinition? Find(string aName, TypeDefinition aTarget)
    {
        string simple = SimpleName(aName);
        for (TypeDefinition? type = aTarget; type is not null; type = type.BaseType?.Resolve())
        {
            if (type.Fields.FirstOrDefault(field => field.Name == simple) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
