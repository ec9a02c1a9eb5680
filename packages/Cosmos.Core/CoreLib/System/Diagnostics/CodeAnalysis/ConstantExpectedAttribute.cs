namespace System.Diagnostics.CodeAnalysis;

/// <summary>The argument should be a constant.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ConstantExpectedAttribute : Attribute
{
    public object? Min { get; set; }

    public object? Max { get; set; }
}
