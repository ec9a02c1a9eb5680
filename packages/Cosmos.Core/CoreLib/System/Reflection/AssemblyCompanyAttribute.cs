namespace System.Reflection;

/// <summary>Company name; emitted by the SDK.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyCompanyAttribute : Attribute
{
    public AssemblyCompanyAttribute(string company) => Company = company;

    public string Company { get; }
}
