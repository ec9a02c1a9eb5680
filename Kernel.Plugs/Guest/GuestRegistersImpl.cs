using System.Linq;
using System.Reflection;
using Hypervisor.Model.Arm;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using Kernel.Plugs.Processor;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

[Plug(TargetName = "Hypervisor.Machine.GuestRegisters, Hypervisor.Machine", IsOptional = true)]
public static unsafe class GuestRegistersImpl
{
    [PlugMethod(Assembler = typeof(SaveEl1RegistersAsm))]
    public static void Save(El1Registers* registers) => throw null!;

    [PlugMethod(Assembler = typeof(LoadEl1RegistersAsm))]
    public static void Load(El1Registers* registers) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadSctlrEl1() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntvCtlEl0() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntvCvalEl0() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntpCtlEl0() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadCntpCvalEl0() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntvCtlEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteCntpCtlEl0(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(TranslateStage1Asm))]
    public static ulong TranslateStage1(ulong virtualAddress) => throw null!;
}

/// <summary>Every register that has a field in El1Registers; the field's name is the register's.</summary>
public sealed class SaveEl1RegistersAsm() : SaveRegistersAsm(El1RegisterFields.All());

public sealed class LoadEl1RegistersAsm() : LoadRegistersAsm(El1RegisterFields.All());

public sealed class TranslateStage1Asm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Mrs(X1, SysReg.ParEl1);
        a.At("s1e1r", X0);
        a.Isb();
        a.Mrs(X0, SysReg.ParEl1);
        a.Msr(SysReg.ParEl1, X1);
        a.Ret();
    }
}

/// <summary>The registers and where each is kept. AArch64 registers only: El1Registers has no others.</summary>
internal static class El1RegisterFields
{
    public static (string Register, int Offset)[] All() =>
        typeof(El1Registers).GetFields(BindingFlags.Public | BindingFlags.Instance)
            .Select(field => (SystemRegisterName.Of(field.Name), StructOffset.Of<El1Registers>(field.Name)))
            .ToArray();
}
