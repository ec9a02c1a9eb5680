namespace System.Runtime.CompilerServices;

/// <summary>Marks extension members; emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Assembly, Inherited = false)]
public sealed class ExtensionAttribute : Attribute
{
}
