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

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadMidrEl1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadMpidrEl1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIdAa64Mmfr0El1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadHcrEl2() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteHcrEl2(ulong value) => throw null!;

    /// <summary>Timer ticks per second.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntfrqEl0() => throw null!;

    /// <summary>The physical counter, in ticks. May be read ahead of earlier instructions.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntpctEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCnthpCtlEl2(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCnthpCvalEl2(ulong value) => throw null!;
}
