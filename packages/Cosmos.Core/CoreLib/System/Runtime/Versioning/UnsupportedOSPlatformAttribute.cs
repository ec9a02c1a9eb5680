namespace System.Runtime.Versioning;

/// <summary>Platform the API is absent from, for analyzers.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class UnsupportedOSPlatformAttribute : Attribute
{
    public UnsupportedOSPlatformAttribute(string platformName) => PlatformName = platformName;

    public UnsupportedOSPlatformAttribute(string platformName, string? message)
    {
        PlatformName = platformName;
        Message = message;
    }

    public string PlatformName { get; }

    public string? Message { get; }
}
