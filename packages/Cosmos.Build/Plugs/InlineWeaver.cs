using System.Linq;
using Cosmos.Build.Closure;
using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>Gives <c>[Inline]</c> its meaning: the compiler puts the method's body into its callers where it can.</summary>
internal static class InlineWeaver
{
    /// <summary>Marks every method that says Inline. What a plug says, <see cref="PlugWeaver"/> passes on to its target.</summary>
    public static void Weave(KernelClosure aClosure)
    {
        foreach (ClosureAssembly assembly in aClosure.Assemblies)
        {
            foreach (MethodDefinition method in assembly.Definition.MainModule.GetTypes().SelectMany(type => type.Methods).Where(IsInline))
            {
                Mark(method);
                assembly.IsWoven = true;
            }
        }
    }

    /// <summary>Whether the method says Inline for this platform.</summary>
    public static bool IsInline(MethodDefinition aMethod) =>
        AttributeReader.Find(aMethod, "Inline") is { } attribute && AttributeReader.IsForThisPlatform(attribute);

    public static void Mark(MethodDefinition aMethod)
    {
        aMethod.ImplAttributes &= ~MethodImplAttributes.NoInlining;
        aMethod.ImplAttributes |= MethodImplAttributes.AggressiveInlining;
    }
}
