using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Which parameters assembly can take: those that one register holds and the garbage collector never moves.</summary>
internal static class Blittable
{
    /// <summary>AAPCS64 passes the first eight arguments in x0..x7.</summary>
    private const int RegisterArguments = 8;

    /// <summary>What is wrong with the method as an assembly target, or null.</summary>
    public static string? FirstProblem(MethodDefinition aMethod)
    {
        if (aMethod.HasThis && !aMethod.DeclaringType.IsValueType)
        {
            return "it is an instance method of a class";
        }

        if (aMethod.HasGenericParameters || aMethod.DeclaringType.HasGenericParameters)
        {
            return "it is generic";
        }

        if (aMethod.Parameters.Count + (aMethod.HasThis ? 1 : 0) > RegisterArguments)
        {
            return $"it has more than {RegisterArguments} arguments";
        }

        if (aMethod.ReturnType.MetadataType != MetadataType.Void && !IsSimple(aMethod.ReturnType))
        {
            return $"it returns {Names.Short(aMethod.ReturnType)}";
        }

        return aMethod.Parameters.FirstOrDefault(parameter => !IsSimple(parameter.ParameterType)) is { } bad
            ? $"parameter '{bad.Name}' is {Names.Short(bad.ParameterType)}"
            : null;
    }

    private static bool IsSimple(TypeReference aType) => aType switch
    {
        IModifierType modified => IsSimple(modified.ElementType),
        ByReferenceType or PointerType or FunctionPointerType => true,
        { IsPrimitive: true } => true,
        _ => aType.Resolve() is { IsEnum: true },
    };
}
