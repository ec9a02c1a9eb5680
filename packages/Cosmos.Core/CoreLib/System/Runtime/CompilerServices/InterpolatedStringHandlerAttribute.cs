namespace System.Runtime.CompilerServices;

/// <summary>The type takes interpolated strings apart. Read by the compiler.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InterpolatedStringHandlerAttribute : Attribute
{
}
