using System;

namespace IL2CPU.API.Attribs;

/// <summary>On a static byte-array field or a method: names the embedded resource that it stands for.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Method)]
public sealed class ManifestResourceStream : Attribute
{
    public string? ResourceName { get; set; }
}
