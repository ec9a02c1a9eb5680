namespace Cosmos.Build.Plugs;

/// <summary>One AssemblerMethod to run on the build host.</summary>
/// <param name="Label">Where its code goes.</param>
/// <param name="AssemblyPath">The assembly that holds the class.</param>
/// <param name="TypeName">The class by its reflection name, nested types with <c>+</c>.</param>
/// <param name="PlugToken">Metadata token of the plug method in the same assembly, or 0 for a ForceInclude class.</param>
public sealed record AssemblerEmission(string Label, string AssemblyPath, string TypeName, int PlugToken);
