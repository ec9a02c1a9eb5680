namespace System.Reflection;

/// <summary>Description of the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyDescriptionAttribute : Attribute
{
    public AssemblyDescriptionAttribute(string description) => Description = description;

    public string Description { get; }
}
