namespace System.Resources;

/// <summary>Language of the assembly's own resources.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class NeutralResourcesLanguageAttribute : Attribute
{
    public NeutralResourcesLanguageAttribute(string cultureName) => CultureName = cultureName;

    public string CultureName { get; }
}
