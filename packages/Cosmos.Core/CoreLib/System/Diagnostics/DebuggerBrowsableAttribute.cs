namespace System.Diagnostics;

/// <summary>How a debugger shows the member.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class DebuggerBrowsableAttribute : Attribute
{
    public DebuggerBrowsableAttribute(DebuggerBrowsableState state) => State = state;

    public DebuggerBrowsableState State { get; }
}
