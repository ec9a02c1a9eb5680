namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class RuntimeCompatibilityAttribute : Attribute
{
    public bool WrapNonExceptionThrows { get; set; }
}
