using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// The assembly label of an <see cref="AssemblerMethod"/>'s code, for other assembly to call. Without it the build makes
/// one up from the target's name.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Field)]
public sealed class AsmLabel(string aLabel) : Attribute
{
    public string Label { get; } = aLabel;
}
