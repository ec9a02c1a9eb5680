namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on what it makes itself.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class CompilerGeneratedAttribute : Attribute
{
}
