namespace System.Runtime.CompilerServices;

/// <summary>Emitted by compilers.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class NativeIntegerAttribute : Attribute
{
    public NativeIntegerAttribute() => TransformFlags = [true];

    public NativeIntegerAttribute(bool[] flags) => TransformFlags = flags;

    public readonly bool[]? TransformFlags;
}
