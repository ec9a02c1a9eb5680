namespace System.Runtime.CompilerServices;

/// <summary>Locals are not cleared on entry. Read by the compiler.</summary>
[AttributeUsage(AttributeTargets.Module | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class SkipLocalsInitAttribute : Attribute
{
}
