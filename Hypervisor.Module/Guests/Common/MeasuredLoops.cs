using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>Loops that differ in one instruction, so that their difference in time is that instruction's.</summary>
public static class MeasuredLoops
{
    /// <summary>No instruction.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Empty(ulong count, ulong x0) => throw null!;

    /// <summary>HVC #0 with the given x0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Hvc(ulong count, ulong x0) => throw null!;

    /// <summary>SMC #0 with the given x0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Smc(ulong count, ulong x0) => throw null!;

    /// <summary>LDR Wt of the address in x0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Read32(ulong count, ulong x0) => throw null!;
}
