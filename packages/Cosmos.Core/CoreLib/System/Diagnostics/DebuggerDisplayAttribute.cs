namespace System.Diagnostics;

/// <summary>Text a debugger shows for the object.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class DebuggerDisplayAttribute : Attribute
{
    public DebuggerDisplayAttribute(string? value) => Value = value;

    public string? Value { get; }

    public string? Name { get; set; }

    public string? Type { get; set; }
}
