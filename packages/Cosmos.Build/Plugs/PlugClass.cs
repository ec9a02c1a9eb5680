using Mono.Cecil;

namespace Cosmos.Build.Plugs;

/// <summary>A class with <c>[Plug]</c> and the class that it plugs.</summary>
/// <param name="IsInheritable">It plugs overrides in classes derived from the target too.</param>
public sealed record PlugClass(TypeDefinition Type, TypeDefinition Target, bool IsInheritable);
