namespace System.Runtime.CompilerServices;

/// <summary>The named assembly sees the internals. Read by the compiler.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class InternalsVisibleToAttribute : Attribute
{
    public InternalsVisibleToAttribute(string assemblyName) => AssemblyName = assemblyName;

    public string AssemblyName { get; }

    public bool AllInternalsVisible { get; set; }
}
