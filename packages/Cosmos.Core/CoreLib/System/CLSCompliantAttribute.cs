namespace System;

/// <summary>Declares conformance to the Common Language Specification.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class CLSCompliantAttribute : Attribute
{
    public CLSCompliantAttribute(bool isCompliant) => IsCompliant = isCompliant;

    public bool IsCompliant { get; }
}
