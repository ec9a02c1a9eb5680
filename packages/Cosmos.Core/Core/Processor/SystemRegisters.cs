using IL2CPU.API.Attribs;

namespace Cosmos.Core;

/// <summary>
/// The system registers that the kernel itself uses, one MRS or MSR each, without barriers (Arm ARM D24).
/// </summary>
public static class SystemRegisters
{
    /// <summary>The exception level is in bits 3:2.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCurrentEl() => throw null!;

    /// <summary>Which CPU model this is.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadMidrEl1() => throw null!;

    /// <summary>Which CPU of the machine this is: affinity in 39:32 and 23:0. Bit 31 is RES1, not part of it.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadMpidrEl1() => throw null!;

    /// <summary>Memory model features; PARange, the physical address width, in 3:0.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIdAa64Mmfr0El1() => throw null!;

    /// <summary>What is trapped and routed to EL2.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadHcrEl2() => throw null!;

    /// <summary>Takes effect at the next ISB or exception.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteHcrEl2(ulong value) => throw null!;

    /// <summary>Memory attributes of the kernel's own map.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadMairEl2() => throw null!;

    /// <summary>Size and granule of the kernel's own map.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadTcrEl2() => throw null!;

    /// <summary>Root of the kernel's own map.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadTtbr0El2() => throw null!;

    /// <summary>MMU, caches and alignment checks of EL2.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadSctlrEl2() => throw null!;

    /// <summary>Timer ticks per second.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntfrqEl0() => throw null!;

    /// <summary>The physical counter, in ticks. May be read ahead of earlier instructions.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntpctEl0() => throw null!;

    /// <summary>EL2 physical timer: ENABLE 0, IMASK 1, ISTATUS 2.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteCnthpCtlEl2(ulong value) => throw null!;

    /// <summary>The counter value from which the EL2 physical timer fires.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteCnthpCvalEl2(ulong value) => throw null!;
}
