namespace System.ComponentModel;

/// <summary>Tells editors whether to offer the element.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class EditorBrowsableAttribute : Attribute
{
    public EditorBrowsableAttribute()
    {
    }

    public EditorBrowsableAttribute(EditorBrowsableState state) => State = state;

    public EditorBrowsableState State { get; }
}
