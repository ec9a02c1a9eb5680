namespace System.Runtime.CompilerServices;

/// <summary>The struct's one field is repeated. Read by ilc for the layout.</summary>
[AttributeUsage(AttributeTargets.Struct, Inherited = false)]
public sealed class InlineArrayAttribute : Attribute
{
    public InlineArrayAttribute(int length) => Length = length;

    public int Length { get; }
}
