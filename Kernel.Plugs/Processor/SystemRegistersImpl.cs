using Cosmos.Core;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Processor;

/// <summary>Each method reads or writes the register that it is named after.</summary>
[Plug(Target = typeof(SystemRegisters))]
public static class SystemRegistersImpl
{
    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCurrentEl() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadMidrEl1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadMpidrEl1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIdAa64Mmfr0El1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadHcrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteHcrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadMairEl2() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadTcrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadTtbr0El2() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadSctlrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntfrqEl0() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntpctEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCnthpCtlEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCnthpCvalEl2(ulong value) => throw null!;
}
