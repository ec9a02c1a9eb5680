namespace System.Runtime.Versioning;

/// <summary>Platform the API exists on, for analyzers.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class SupportedOSPlatformAttribute : Attribute
{
    public SupportedOSPlatformAttribute(string platformName) => PlatformName = platformName;

    public string PlatformName { get; }
}
