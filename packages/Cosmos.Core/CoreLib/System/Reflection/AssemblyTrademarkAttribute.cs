namespace System.Reflection;

/// <summary>Trademark notice of the assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyTrademarkAttribute : Attribute
{
    public AssemblyTrademarkAttribute(string trademark) => Trademark = trademark;

    public string Trademark { get; }
}
