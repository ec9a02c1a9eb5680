using System.Collections.Generic;
using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Compares a plug method's parameters with those of a method it might take the place of.</summary>
internal static class PlugParameters
{
    /// <summary>The plug's parameters that stand for arguments: all but the FieldAccess ones.</summary>
    public static IReadOnlyList<ParameterDefinition> Arguments(MethodDefinition aPlug) =>
        aPlug.Parameters.Where(parameter => AttributeReader.Find(parameter, "FieldAccess") is null).ToList();

    /// <summary>Whether the target's arguments, its object first, fit the plug's parameters.</summary>
    public static bool Match(MethodDefinition aPlug, MethodDefinition aTarget)
    {
        IReadOnlyList<ParameterDefinition> arguments = Arguments(aPlug);
        int self = aTarget.HasThis ? 1 : 0;
        if (arguments.Count != aTarget.Parameters.Count + self
            || aPlug.GenericParameters.Count != aTarget.GenericParameters.Count
            || (self == 1 && !MatchThis(arguments[0].ParameterType, aTarget.DeclaringType)))
        {
            return false;
        }

        return aTarget.Parameters.Zip(arguments.Skip(self)).All(pair => MatchOne(pair.Second.ParameterType, pair.First.ParameterType));
    }

    /// <summary>Whether the plug returns what the target returns.</summary>
    public static bool MatchResult(MethodDefinition aPlug, MethodDefinition aTarget) =>
        Names.Canonical(aPlug.ReturnType) == Names.Canonical(aTarget.ReturnType);

    /// <summary>The plug's <c>aThis</c>: the class or a base of it, or a reference to the struct.</summary>
    private static bool MatchThis(TypeReference aParameter, TypeDefinition aOwner)
    {
        if (aOwner.IsValueType)
        {
            return aParameter is ByReferenceType reference && WithoutArguments(reference.ElementType) == aOwner.FullName;
        }

        for (TypeDefinition? type = aOwner; type is not null; type = type.BaseType?.Resolve())
        {
            if (WithoutArguments(aParameter) == type.FullName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Equal types; <c>object</c> stands for a class that C# cannot name in the plug's assembly.</summary>
    private static bool MatchOne(TypeReference aPlug, TypeReference aTarget)
    {
        if (Names.Canonical(aPlug) == Names.Canonical(aTarget))
        {
            return true;
        }

        return aPlug.MetadataType == MetadataType.Object && aTarget.Resolve() is { IsNotPublic: true, IsValueType: false };
    }

    private static string WithoutArguments(TypeReference aType) => aType.GetElementType().FullName;
}
