namespace System.Diagnostics;

/// <summary>Debuggers do not treat the element as user code.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor, Inherited = false)]
public sealed class DebuggerNonUserCodeAttribute : Attribute
{
}
