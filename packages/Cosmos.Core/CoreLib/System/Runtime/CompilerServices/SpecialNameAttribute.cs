namespace System.Runtime.CompilerServices;

/// <summary>Sets the specialname flag. Read by the compiler.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class SpecialNameAttribute : Attribute
{
}
