namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Module, Inherited = false)]
public sealed class NullablePublicOnlyAttribute : Attribute
{
    public NullablePublicOnlyAttribute(bool value) => IncludesInternals = value;

    public readonly bool IncludesInternals;
}
