using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>Barriers, all for the full system (Arm ARM B2.3.12).</summary>
public static class Barriers
{
    /// <summary>DSB SY: earlier memory accesses and maintenance are complete.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Dsb() => throw null!;

    /// <summary>DMB SY: earlier memory accesses are seen before later ones.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Dmb() => throw null!;

    /// <summary>ISB: earlier system register writes have taken effect.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Isb() => throw null!;
}
