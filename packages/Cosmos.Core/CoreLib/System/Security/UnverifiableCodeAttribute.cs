namespace System.Security;

/// <summary>Emitted by the compiler on modules with unsafe code.</summary>
[AttributeUsage(AttributeTargets.Module, Inherited = false)]
public sealed class UnverifiableCodeAttribute : Attribute
{
}
