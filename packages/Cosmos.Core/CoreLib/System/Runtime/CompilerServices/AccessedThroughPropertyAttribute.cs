namespace System.Runtime.CompilerServices;

/// <summary>Emitted by compilers.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class AccessedThroughPropertyAttribute : Attribute
{
    public AccessedThroughPropertyAttribute(string propertyName) => PropertyName = propertyName;

    public string PropertyName { get; }
}
