namespace System;

/// <summary>Kept for source compatibility; nothing here serialises.</summary>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class NonSerializedAttribute : Attribute
{
}
