using System.Linq;
using System.Text;
using Mono.Cecil;

namespace Cosmos.Build.Closure;

/// <summary>Names of types and methods: one form to compare, one form to show.</summary>
internal static class Names
{
    /// <summary>
    /// A form in which two references to one type are equal whatever assembly they name; generic parameters go by position.
    /// </summary>
    public static string Canonical(TypeReference aType) => aType switch
    {
        GenericParameter parameter => (parameter.Type == GenericParameterType.Method ? "!!" : "!") + parameter.Position,
        ByReferenceType reference => Canonical(reference.ElementType) + "&",
        PointerType pointer => Canonical(pointer.ElementType) + "*",
        ArrayType array => Canonical(array.ElementType) + (array.IsVector ? "[]" : $"[{array.Rank}]"),
        GenericInstanceType generic => Canonical(generic.ElementType) + "<" + string.Join(",", generic.GenericArguments.Select(Canonical)) + ">",
        IModifierType modified => Canonical(modified.ElementType),
        PinnedType pinned => Canonical(pinned.ElementType),
        _ => aType.FullName,
    };

    /// <summary>Letters and digits only: <c>System.Void N.C::M()</c> and the label form <c>System_Void__N_C_M__</c> become one.</summary>
    public static string Squeeze(string aSignature) => string.Concat(aSignature.Where(char.IsLetterOrDigit));

    /// <summary><c>N.C.M(Int32, String)</c>, for messages.</summary>
    public static string Show(MethodReference aMethod)
    {
        StringBuilder text = new();
        text.Append(Show(aMethod.DeclaringType)).Append('.').Append(aMethod.Name);
        text.Append('(').AppendJoin(", ", aMethod.Parameters.Select(parameter => Short(parameter.ParameterType))).Append(')');
        return text.ToString();
    }

    public static string Show(FieldReference aField) => $"{Show(aField.DeclaringType)}.{aField.Name}";

    public static string Show(TypeReference aType) => aType.FullName.Replace('/', '.');

    /// <summary>The type without its namespace.</summary>
    public static string Short(TypeReference aType) => aType switch
    {
        ByReferenceType reference => "ref " + Short(reference.ElementType),
        PointerType pointer => Short(pointer.ElementType) + "*",
        ArrayType array => Short(array.ElementType) + "[]",
        IModifierType modified => Short(modified.ElementType),
        GenericInstanceType generic => $"{generic.Name.Split('`')[0]}<{string.Join(", ", generic.GenericArguments.Select(Short))}>",
        _ => aType.Name,
    };
}
