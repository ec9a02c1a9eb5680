namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on `in` and `readonly`.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class IsReadOnlyAttribute : Attribute
{
}
