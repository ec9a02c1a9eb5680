using System;

namespace Cosmos.System;

/// <summary>
/// On an assembly: the build makes the kernel start this <see cref="KernelModule"/>, which has a public constructor
/// without parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class KernelModuleAttribute(Type module) : Attribute
{
    public Type Module { get; } = module;
}
