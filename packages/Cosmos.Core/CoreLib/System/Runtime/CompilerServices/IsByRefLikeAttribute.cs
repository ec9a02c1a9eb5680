namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on ref structs; read by ilc.</summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class IsByRefLikeAttribute : Attribute
{
}
