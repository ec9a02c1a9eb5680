using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// The assembly label of some code, for other assembly to call. On an <see cref="AssemblerMethod"/>, or on the plug method
/// that names one, it is the label of what that writes; without it the build makes one up from the target's name. On any
/// other method it is a further symbol of the method's code, which then is part of the image although no C# calls it.
/// </summary>
/// <remarks>
/// A method is called by the AAPCS64, an instance method with its object in x0. A generic method has no one code, nor has a
/// static constructor: COSMOS015. A field has no symbol, so the attribute does not compile there.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor)]
public sealed class AsmLabel(string aLabel) : Attribute
{
    public string Label { get; } = aLabel;
}
