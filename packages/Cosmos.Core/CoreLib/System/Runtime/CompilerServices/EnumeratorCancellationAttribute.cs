namespace System.Runtime.CompilerServices;

/// <summary>Read by the compiler in async iterators.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class EnumeratorCancellationAttribute : Attribute
{
}
