namespace System.Diagnostics;

/// <summary>How a debugger shows a member.</summary>
public enum DebuggerBrowsableState
{
    Never = 0,
    Collapsed = 2,
    RootHidden = 3,
}
