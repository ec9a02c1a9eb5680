using System;

namespace Cosmos.System;

/// <summary>
/// On a <see cref="KernelModule"/>: once it has started, <see cref="KernelServices"/> has a service of that type. Others can
/// <see cref="DependsOnAttribute">depend on</see> the service without knowing the module.
/// </summary>
/// <param name="service">An interface, as a rule.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class OffersAttribute(Type service) : Attribute
{
    public Type Service { get; } = service;
}
