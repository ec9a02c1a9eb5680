using System.Collections.Generic;
using Mono.Cecil;

namespace Cosmos.Build.Generation;

/// <summary>A module of the kernel in its place.</summary>
/// <param name="Class">What <c>[assembly: KernelModule]</c> names.</param>
/// <param name="Dependencies">The places of those that it depends on, all before its own.</param>
internal sealed record KernelModuleClass(TypeDefinition Class, IReadOnlyList<int> Dependencies);
