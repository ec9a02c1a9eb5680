using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// The GIC CPU interface as system registers, one MRS or MSR each, without barriers (GICv3 12.2).
/// </summary>
public static class GicSystemRegisters
{
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccSreEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIccPmrEl1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIccBpr1El1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIccCtlrEl1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIccIgrpen1El1(ulong value) => throw null!;

    /// <summary>Acknowledges the highest-priority pending group 1 interrupt.</summary>
    /// <returns>Its INTID, or 1020..1023 when there is none to take.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIccIar1El1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIccEoir1El1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteIccSgi1rEl1(ulong value) => throw null!;
}
