namespace System;

/// <summary>Kept for source compatibility; there is no loader here.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class LoaderOptimizationAttribute : Attribute
{
    public LoaderOptimizationAttribute(byte value) => Value = value;

    public byte Value { get; }
}
