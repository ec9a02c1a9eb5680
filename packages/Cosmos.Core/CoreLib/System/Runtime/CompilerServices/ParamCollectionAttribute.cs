namespace System.Runtime.CompilerServices;

/// <summary>Marks a `params` span or collection; emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ParamCollectionAttribute : Attribute
{
}
