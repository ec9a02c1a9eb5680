namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler on `unmanaged` constraints.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class IsUnmanagedAttribute : Attribute
{
}
