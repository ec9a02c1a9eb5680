using System;

namespace IL2CPU.API.Attribs;

/// <summary>The plugged method is inlined where the compiler can do so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class Inline : Attribute
{
    public TargetPlatform TargetPlatform { get; set; }
}
