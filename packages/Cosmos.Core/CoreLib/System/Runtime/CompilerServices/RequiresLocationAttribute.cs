namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on `ref readonly` parameters.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class RequiresLocationAttribute : Attribute
{
}
