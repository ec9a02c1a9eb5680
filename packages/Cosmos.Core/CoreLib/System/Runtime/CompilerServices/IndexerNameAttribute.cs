namespace System.Runtime.CompilerServices;

/// <summary>Read by the compiler.</summary>
[AttributeUsage(AttributeTargets.Property, Inherited = false)]
public sealed class IndexerNameAttribute : Attribute
{
    public IndexerNameAttribute(string indexerName)
    {
    }
}
