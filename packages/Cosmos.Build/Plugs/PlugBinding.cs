using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>One plug method and the one method whose place it takes.</summary>
/// <param name="Assembler">The AssemblerMethod that writes the code, or null when the target calls the plug.</param>
/// <param name="Label">The assembly label of that code, or null.</param>
public sealed record PlugBinding(MethodDefinition Plug, MethodDefinition Target, TypeDefinition? Assembler, string? Label)
{
    /// <summary>Whether the target is an override in a class derived from the plugged one.</summary>
    public bool IsInherited { get; init; }
}
