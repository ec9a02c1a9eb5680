using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// On a plug method's parameter: it is no argument of the target but one of the target's fields, private ones included;
/// <c>ref</c> to write it.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FieldAccess : Attribute
{
    /// <summary>The field: its name, or <c>System.Int32 N.C._field</c>, whose last part counts.</summary>
    public string? Name { get; set; }
}
