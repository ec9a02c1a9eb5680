namespace System.Runtime.Versioning;

/// <summary>The body may be inlined across versions.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Constructor, Inherited = false)]
public sealed class NonVersionableAttribute : Attribute
{
}
