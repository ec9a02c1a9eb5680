using Cosmos.Core;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Processor;

/// <summary>Each method reads or writes the register that it is named after.</summary>
[Plug(Target = typeof(GicSystemRegisters))]
public static class GicSystemRegistersImpl
{
    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccSreEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccPmrEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccBpr1El1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccCtlrEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccIgrpen1El1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIccIar1El1() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccEoir1El1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccDirEl1(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccSgi1rEl1(ulong value) => throw null!;
}
