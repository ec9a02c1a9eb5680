namespace System.Diagnostics;

/// <summary>Stack traces leave the frame out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Constructor, Inherited = false)]
public sealed class StackTraceHiddenAttribute : Attribute
{
}
