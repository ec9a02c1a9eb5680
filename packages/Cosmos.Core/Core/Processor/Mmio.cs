using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// Device registers: exactly one load or store of the named width, never merged, split or moved by the compiler.
/// Accesses to one device stay in program order (Device-nGnRE); no barrier is implied.
/// </summary>
public static class Mmio
{
    /// <summary>LDR Wt.</summary>
    [PlugMethod(PlugRequired = true)]
    public static uint Read32(nuint address) => throw null!;

    /// <summary>STR Wt.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Write32(nuint address, uint value) => throw null!;

    /// <summary>LDR Xt.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong Read64(nuint address) => throw null!;

    /// <summary>STR Xt.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Write64(nuint address, ulong value) => throw null!;

    /// <summary>STRB Wt.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Write8(nuint address, byte value) => throw null!;
}
