using System;

namespace IL2CPU.API.Attribs;

/// <summary>On a plug class: describes a field of the target that the plug's methods use.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class PlugField : Attribute
{
    /// <summary>The field's name. It has to exist in the target.</summary>
    public string? FieldId { get; set; }

    public bool IsExternalValue { get; set; }

    /// <summary>When given, the type that the field has to have.</summary>
    public Type? FieldType { get; set; }
}
