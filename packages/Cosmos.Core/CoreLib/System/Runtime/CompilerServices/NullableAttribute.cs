namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class NullableAttribute : Attribute
{
    public NullableAttribute(byte value) => NullableFlags = [value];

    public NullableAttribute(byte[] value) => NullableFlags = value;

    public readonly byte[] NullableFlags;
}
