namespace System.Reflection;

/// <summary>Title; emitted by the SDK.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyTitleAttribute : Attribute
{
    public AssemblyTitleAttribute(string title) => Title = title;

    public string Title { get; }
}
