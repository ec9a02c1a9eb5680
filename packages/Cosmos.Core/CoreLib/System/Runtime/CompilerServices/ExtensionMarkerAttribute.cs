namespace System.Runtime.CompilerServices;

/// <summary>Links an extension member to its block; emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class ExtensionMarkerAttribute : Attribute
{
    public ExtensionMarkerAttribute(string name) => Name = name;

    public string Name { get; }
}
