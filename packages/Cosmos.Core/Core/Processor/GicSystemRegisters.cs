using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// The GIC CPU interface as system registers, one MRS or MSR each, without barriers (GICv3 12.2).
/// </summary>
public static class GicSystemRegisters
{
    /// <summary>SRE 0, DFB 1, DIB 2, Enable 3: the system register interface instead of memory.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccSreEl2(ulong value) => throw null!;

    /// <summary>Only interrupts of a priority value below this are taken.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccPmrEl1(ulong value) => throw null!;

    /// <summary>How much of a priority decides preemption.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccBpr1El1(ulong value) => throw null!;

    /// <summary>EOImode 1: 1 makes the end drop the priority only, and leaves the deactivation to ICC_DIR_EL1.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccCtlrEl1(ulong value) => throw null!;

    /// <summary>Bit 0 lets group 1 interrupts through.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccIgrpen1El1(ulong value) => throw null!;

    /// <summary>Acknowledges the highest-priority pending group 1 interrupt.</summary>
    /// <returns>Its INTID, or 1020..1023 when there is none to take.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIccIar1El1() => throw null!;

    /// <summary>Ends the interrupt of that INTID: drops the running priority, and deactivates it with EOImode 0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccEoir1El1(ulong value) => throw null!;

    /// <summary>Deactivates the interrupt of that INTID, with EOImode 1.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccDirEl1(ulong value) => throw null!;

    /// <summary>Sends a software-generated interrupt; layout in GicLayout.SgiTo.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteIccSgi1rEl1(ulong value) => throw null!;
}
