using IL2CPU.API.Attribs;

namespace Guest.Common;

/// <summary>EL1 and EL0 system registers, one MRS or MSR each: the method's name says which (Arm ARM D24).</summary>
public static class GuestRegisters
{
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntvctEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntvCtlEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCntvCtlEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCntvCvalEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntpCtlEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCntpCtlEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntpCvalEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteCntpCvalEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadTpidrEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteTpidrEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadTpidrroEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteTpidrroEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadTpidrEl1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteTpidrEl1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadContextidrEl1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteContextidrEl1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadSpEl0() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteSpEl0(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadElrEl1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteElrEl1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadFarEl1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static void WriteFarEl1(ulong value) => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIdAa64Pfr0El1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIdAa64Pfr1El1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIdAa64Dfr0El1() => throw null!;

    [PlugMethod(PlugRequired = true)]
    public static ulong ReadIdAa64Isar1El1() => throw null!;
}
