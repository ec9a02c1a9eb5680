using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>Where CPU_ON sends a vCPU.</summary>
public static class SecondaryStart
{
    /// <summary>
    /// The entry point: fills the vCPU's <see cref="CpuRecord"/>, turns the MMU on, takes the vCPU's own stack and calls
    /// GuestSecondaryMain(contextId, vcpu), which each guest exports.
    /// </summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong EntryPoint() => throw null!;
}
