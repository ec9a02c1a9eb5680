using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// On a plug class: a field of the target that the plug's methods reach by <see cref="FieldAccess"/>. A class that lacks the
/// field gets it, one per object, zero at first; a struct does not, because its layout is fixed.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PlugField : Attribute
{
    /// <summary>The field's name, as in <see cref="FieldAccess.Name"/>.</summary>
    public string? FieldId { get; set; }

    /// <summary>The type of a field to add. A field that exists has to have it; without it, the field has to exist.</summary>
    public Type? FieldType { get; set; }
}
