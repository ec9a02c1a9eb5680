namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on covariant returns.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PreserveBaseOverridesAttribute : Attribute
{
}
