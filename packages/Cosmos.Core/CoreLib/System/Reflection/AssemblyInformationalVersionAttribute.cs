namespace System.Reflection;

/// <summary>Version text with the commit; emitted by the SDK.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyInformationalVersionAttribute : Attribute
{
    public AssemblyInformationalVersionAttribute(string informationalVersion) => InformationalVersion = informationalVersion;

    public string InformationalVersion { get; }
}
