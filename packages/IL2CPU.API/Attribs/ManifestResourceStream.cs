using System;

namespace IL2CPU.API.Attribs;

/// <summary>
/// On a static <c>byte[]</c> field: the build fills it with an embedded resource of the field's assembly. The array is there
/// before any code of the class runs; the field may be readonly.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ManifestResourceStream : Attribute
{
    /// <summary>The resource's whole manifest name: <c>RootNamespace.folder.file.ext</c>, or its LogicalName. COSMOS014 if there is none.</summary>
    public string? ResourceName { get; set; }
}
