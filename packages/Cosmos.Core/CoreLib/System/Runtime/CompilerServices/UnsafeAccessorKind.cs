namespace System.Runtime.CompilerServices;

/// <summary>The kind of member that an <see cref="UnsafeAccessorAttribute"/> reaches.</summary>
public enum UnsafeAccessorKind
{
    Constructor,
    Method,
    StaticMethod,
    Field,
    StaticField,
}
