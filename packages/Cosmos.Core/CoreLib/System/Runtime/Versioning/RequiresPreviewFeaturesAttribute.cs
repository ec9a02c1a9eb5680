namespace System.Runtime.Versioning;

/// <summary>Marks API that needs preview features.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class RequiresPreviewFeaturesAttribute : Attribute
{
    public RequiresPreviewFeaturesAttribute()
    {
    }

    public RequiresPreviewFeaturesAttribute(string? message) => Message = message;

    public string? Message { get; }

    public string? Url { get; set; }
}
