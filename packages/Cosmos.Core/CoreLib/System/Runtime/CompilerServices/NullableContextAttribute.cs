namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class NullableContextAttribute : Attribute
{
    public NullableContextAttribute(byte value) => Flag = value;

    public readonly byte Flag;
}
