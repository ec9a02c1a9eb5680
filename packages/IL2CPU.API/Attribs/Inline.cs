using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// The method's body goes into its callers where the compiler can put it there. On a plug in C# that holds for the target
/// and the plug, so that nothing is left of either call. Code of an <see cref="AssemblerMethod"/> is always called.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Inline : Attribute
{
    /// <summary>The platform that the wish is for.</summary>
    public TargetPlatform TargetPlatform { get; set; }
}
