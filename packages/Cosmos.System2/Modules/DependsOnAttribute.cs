using System;

namespace Cosmos.System;

/// <summary>
/// On a <see cref="KernelModule"/>: it starts after another and stops before it, and is left out when that one did not start. The build
/// refuses a kernel in which nothing provides what is named, and modules that depend on each other in a circle.
/// </summary>
/// <param name="dependency">A module's class, or a service that a module says it <see cref="OffersAttribute">offers</see>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DependsOnAttribute(Type dependency) : Attribute
{
    public Type Dependency { get; } = dependency;
}
