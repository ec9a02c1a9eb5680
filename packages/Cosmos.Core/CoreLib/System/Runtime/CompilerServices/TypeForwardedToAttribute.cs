namespace System.Runtime.CompilerServices;

/// <summary>The type lives elsewhere. Read by the compiler; the generated facades consist of these.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class TypeForwardedToAttribute : Attribute
{
    public TypeForwardedToAttribute(Type destination) => Destination = destination;

    public Type Destination { get; }
}
