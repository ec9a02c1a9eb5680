namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on `scoped` parameters.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ScopedRefAttribute : Attribute
{
}
