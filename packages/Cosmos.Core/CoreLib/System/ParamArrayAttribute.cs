namespace System;

/// <summary>Marks a `params` array parameter; emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ParamArrayAttribute : Attribute
{
}
