using System.Linq;
using IL2CPU.API;
using Mono.Cecil;

namespace Cosmos.Build.Closure;

/// <summary>Reads the plug attributes from metadata, by name: the assemblies are never loaded for it.</summary>
internal static class AttributeReader
{
    private const string Namespace = "IL2CPU.API.Attribs";

    /// <summary>The attribute of that name from IL2CPU.API, or null.</summary>
    public static CustomAttribute? Find(ICustomAttributeProvider aOwner, string aName) => aOwner.HasCustomAttributes
        ? aOwner.CustomAttributes.FirstOrDefault(attribute =>
            attribute.AttributeType.Name == aName && attribute.AttributeType.Namespace == Namespace)
        : null;

    /// <summary>A property that the attribute sets by name, or <paramref name="aDefault"/>.</summary>
    public static T Get<T>(CustomAttribute? aAttribute, string aProperty, T aDefault)
    {
        if (aAttribute is not null)
        {
            foreach (CustomAttributeNamedArgument argument in aAttribute.Properties)
            {
                if (argument.Name == aProperty && argument.Argument.Value is T value)
                {
                    return value;
                }
            }
        }

        return aDefault;
    }

    /// <summary>Whether the attribute's TargetPlatform is Any, its default, or AArch64.</summary>
    public static bool IsForThisPlatform(CustomAttribute aAttribute) =>
        Get(aAttribute, "TargetPlatform", (int)TargetPlatform.Any) is (int)TargetPlatform.Any or (int)TargetPlatform.AArch64;

    /// <summary>The first constructor argument if it has that type, else null.</summary>
    public static T? Argument<T>(CustomAttribute aAttribute)
        where T : class => aAttribute.ConstructorArguments.Count > 0 ? aAttribute.ConstructorArguments[0].Value as T : null;
}
