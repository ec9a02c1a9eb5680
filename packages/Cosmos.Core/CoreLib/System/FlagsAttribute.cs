namespace System;

/// <summary>The enumeration is a set of bits. Only tools read it: this CoreLib prints enumerations as numbers.</summary>
[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public sealed class FlagsAttribute : Attribute
{
}
