namespace System.Runtime.Versioning;

/// <summary>Framework the assembly was compiled for; emitted by the SDK.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class TargetFrameworkAttribute : Attribute
{
    public TargetFrameworkAttribute(string frameworkName) => FrameworkName = frameworkName;

    public string FrameworkName { get; }

    public string? FrameworkDisplayName { get; set; }
}
