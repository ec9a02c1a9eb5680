namespace IL2CPU.API;

/// <summary>The platforms a plug can be meant for. A plug for another platform than the one that is built is left out.</summary>
public enum TargetPlatform
{
    /// <summary>The plug serves every platform.</summary>
    Any,
    X86,
    X64,
    ARM,

    /// <summary>64-bit Arm, the platform that this back end builds for.</summary>
    AArch64,
}
