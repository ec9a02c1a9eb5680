namespace System.Reflection;

/// <summary>Assembly version; read by the compiler.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyVersionAttribute : Attribute
{
    public AssemblyVersionAttribute(string version) => Version = version;

    public string Version { get; }
}
