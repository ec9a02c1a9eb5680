namespace System.Runtime.CompilerServices;

/// <summary>The struct holds a buffer that may overflow.</summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class UnsafeValueTypeAttribute : Attribute
{
}
