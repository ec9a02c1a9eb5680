using Guest.Common;
using IL2CPU.API.Attribs;
using Kernel.Plugs.Processor;

namespace Guest.Plugs;

[Plug(Target = typeof(GuestRegisters))]
public static class GuestRegistersImpl
{
    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntvctEl0() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntvCtlEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntvCtlEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntvCvalEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntpCtlEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntpCtlEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntpCvalEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntpCvalEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadTpidrEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteTpidrEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadTpidrroEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteTpidrroEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadTpidrEl1() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteTpidrEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadContextidrEl1() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteContextidrEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadSpEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteSpEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadElrEl1() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteElrEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadFarEl1() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteFarEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIdAa64Pfr0El1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIdAa64Pfr1El1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIdAa64Dfr0El1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIdAa64Isar1El1() => throw null!;
}
