using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Assembly labels of AssemblerMethods.</summary>
internal static class Labels
{
    /// <summary>The AsmLabel of the plug or of the assembler class; else one made of the target's name.</summary>
    public static string For(MethodDefinition aPlug, TypeDefinition aAssembler, MethodDefinition aTarget)
    {
        if ((Explicit(aPlug) ?? Explicit(aAssembler)) is { } label)
        {
            return label;
        }

        bool isOverloaded = aTarget.DeclaringType.Methods.Count(method => method.Name == aTarget.Name) > 1;
        string name = $"{Names.Show(aTarget.DeclaringType)}.{aTarget.Name}";
        return "plug_" + Clean(isOverloaded ? $"{name}.{string.Join(".", aTarget.Parameters.Select(p => p.ParameterType.Name))}" : name);
    }

    /// <summary>The label of an assembler class that no plug names.</summary>
    public static string For(TypeDefinition aAssembler) => Explicit(aAssembler) ?? Clean(Names.Show(aAssembler));

    /// <summary>The symbol of a C# method that nothing needs to name; its row in the metadata tells overloads apart.</summary>
    public static string ForIncluded(MethodDefinition aMethod) =>
        $"included_{Clean($"{aMethod.Module.Assembly.Name.Name}.{Names.Show(aMethod.DeclaringType)}.{aMethod.Name}")}_{aMethod.MetadataToken.RID}";

    /// <summary>What AsmLabel says, or null.</summary>
    public static string? Explicit(ICustomAttributeProvider aOwner) =>
        AttributeReader.Find(aOwner, "AsmLabel") is { } attribute ? AttributeReader.Argument<string>(attribute) : null;

    private static string Clean(string aName) =>
        string.Concat(aName.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));
}
