namespace System.Reflection;

/// <summary>File version; emitted by the SDK.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyFileVersionAttribute : Attribute
{
    public AssemblyFileVersionAttribute(string version) => Version = version;

    public string Version { get; }
}
