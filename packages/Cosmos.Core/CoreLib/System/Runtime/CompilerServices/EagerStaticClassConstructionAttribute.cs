namespace System.Runtime.CompilerServices;

/// <summary>ilc runs the static constructor at start, or folds it into data.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class EagerStaticClassConstructionAttribute : Attribute
{
}
