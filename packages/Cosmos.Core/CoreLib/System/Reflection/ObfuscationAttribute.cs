namespace System.Reflection;

/// <summary>Kept for source compatibility.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class ObfuscationAttribute : Attribute
{
    public bool Exclude { get; set; }

    public string? Feature { get; set; }
}
