namespace System.Runtime.CompilerServices;

/// <summary>ilc makes the method an access to a non-public member.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UnsafeAccessorAttribute : Attribute
{
    public UnsafeAccessorAttribute(UnsafeAccessorKind kind) => Kind = kind;

    public UnsafeAccessorKind Kind { get; }

    public string? Name { get; set; }
}
