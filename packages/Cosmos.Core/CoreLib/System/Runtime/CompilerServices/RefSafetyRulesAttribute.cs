namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Module, Inherited = false)]
public sealed class RefSafetyRulesAttribute : Attribute
{
    public RefSafetyRulesAttribute(int version) => Version = version;

    public int Version { get; }
}
