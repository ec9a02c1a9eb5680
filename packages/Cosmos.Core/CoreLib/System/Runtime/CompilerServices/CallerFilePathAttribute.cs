namespace System.Runtime.CompilerServices;

/// <summary>The compiler passes the file of the call.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class CallerFilePathAttribute : Attribute
{
}
