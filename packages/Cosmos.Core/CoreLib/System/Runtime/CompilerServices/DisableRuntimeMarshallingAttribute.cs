namespace System.Runtime.CompilerServices;

/// <summary>P/Invokes of the assembly pass blittable values only. ilc then makes no marshalling stubs.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class DisableRuntimeMarshallingAttribute : Attribute
{
}
