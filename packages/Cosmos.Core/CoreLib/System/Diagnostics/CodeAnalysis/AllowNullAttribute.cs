namespace System.Diagnostics.CodeAnalysis;

/// <summary>Null is accepted although the type says otherwise.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property, Inherited = false)]
public sealed class AllowNullAttribute : Attribute
{
}
