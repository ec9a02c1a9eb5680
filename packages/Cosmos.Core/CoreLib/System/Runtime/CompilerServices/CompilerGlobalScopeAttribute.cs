namespace System.Runtime.CompilerServices;

/// <summary>Emitted by compilers.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CompilerGlobalScopeAttribute : Attribute
{
}
