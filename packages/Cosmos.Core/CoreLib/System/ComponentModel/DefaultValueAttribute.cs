namespace System.ComponentModel;

/// <summary>States a member's default value for tools.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class DefaultValueAttribute : Attribute
{
    public DefaultValueAttribute(object? value) => Value = value;

    public object? Value { get; }
}
