using System.Collections.Generic;

namespace System.Runtime.CompilerServices;

/// <summary>Emitted by the compiler.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.ReturnValue | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Event, Inherited = false)]
public sealed class TupleElementNamesAttribute : Attribute
{
    public TupleElementNamesAttribute(string?[] transformNames) => TransformNames = transformNames;

    public IList<string?> TransformNames { get; }
}
