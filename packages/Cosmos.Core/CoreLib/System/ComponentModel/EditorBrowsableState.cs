namespace System.ComponentModel;

/// <summary>Whether an editor offers an element.</summary>
public enum EditorBrowsableState
{
    Always = 0,
    Never = 1,
    Advanced = 2,
}
