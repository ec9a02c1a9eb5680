namespace System.Diagnostics.CodeAnalysis;

/// <summary>A reference may escape the scope that the language gives it.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter, Inherited = false)]
public sealed class UnscopedRefAttribute : Attribute
{
}
