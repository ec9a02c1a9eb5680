namespace System.Reflection;

/// <summary>Product name; emitted by the SDK.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyProductAttribute : Attribute
{
    public AssemblyProductAttribute(string product) => Product = product;

    public string Product { get; }
}
