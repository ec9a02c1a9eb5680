namespace System.Diagnostics.CodeAnalysis;

/// <summary>ilc keeps the named member when it keeps the marked one.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Constructor, AllowMultiple = true, Inherited = false)]
public sealed class DynamicDependencyAttribute : Attribute
{
    public DynamicDependencyAttribute(string memberSignature) => MemberSignature = memberSignature;

    public string? MemberSignature { get; }
}
