using Hypervisor.Model.Arm;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using Kernel.Plugs.Processor;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

[Plug(TargetName = "Hypervisor.Machine.VirtualCpuInterface, Hypervisor.Machine", IsOptional = true)]
public static unsafe class VirtualCpuInterfaceImpl
{
    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIchVtrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIchHcrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIchHcrEl2(ulong value) => throw null!;

    [PlugMethod(Assembler = typeof(ReadSystemRegisterAsm))]
    public static ulong ReadIchElrsrEl2() => throw null!;

    [PlugMethod(Assembler = typeof(WriteListRegisterAsm))]
    public static void WriteListRegister(ulong value, ulong index) => throw null!;

    [PlugMethod(Assembler = typeof(SaveIchRegistersAsm))]
    public static void Save(IchRegisters* registers) => throw null!;

    [PlugMethod(Assembler = typeof(LoadIchRegistersAsm))]
    public static void Load(IchRegisters* registers) => throw null!;

    [PlugMethod(Assembler = typeof(ReadListRegistersAsm))]
    public static void ReadList(ListRegisters* list, ulong count) => throw null!;

    [PlugMethod(Assembler = typeof(WriteListRegistersAsm))]
    public static void WriteList(ListRegisters* list, ulong count) => throw null!;

    [PlugMethod(Assembler = typeof(WriteSystemRegisterAsm))]
    public static void WriteIccSreEl1(ulong value) => throw null!;
}

public sealed class SaveIchRegistersAsm() : SaveRegistersAsm(VirtualInterfaceFields.Moved());

public sealed class LoadIchRegistersAsm() : LoadRegistersAsm(VirtualInterfaceFields.Moved());

/// <summary>Eight bytes of code for each list register, one behind the other.</summary>
public sealed class WriteListRegisterAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        string first = aAssembler.Local("first");
        aAssembler.Adr(X2, first);
        aAssembler.Add(X2, X2, X1, 3);
        aAssembler.Br(X2);
        aAssembler.Label(first);
        for (int i = 0; i < ListRegisters.Count; i++)
        {
            aAssembler.Msr(VirtualInterfaceFields.ListRegister(i), X0);
            aAssembler.Ret();
        }
    }
}

/// <summary>A list register has its number in the instruction, so each has a step of its own, and the count ends them.</summary>
public sealed class ReadListRegistersAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        string end = aAssembler.Local("end");
        for (int i = 0; i < ListRegisters.Count; i++)
        {
            aAssembler.Cbz(X1, end);
            aAssembler.Mrs(X2, VirtualInterfaceFields.ListRegister(i));
            aAssembler.Str(X2, MemPost(X0, 8));
            aAssembler.Sub(X1, X1, 1);
        }

        aAssembler.Label(end);
        aAssembler.Ret();
    }
}

public sealed class WriteListRegistersAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        string end = aAssembler.Local("end");
        for (int i = 0; i < ListRegisters.Count; i++)
        {
            aAssembler.Cbz(X1, end);
            aAssembler.Ldr(X2, MemPost(X0, 8));
            aAssembler.Msr(VirtualInterfaceFields.ListRegister(i), X2);
            aAssembler.Sub(X1, X1, 1);
        }

        aAssembler.Label(end);
        aAssembler.Ret();
    }
}

internal static class VirtualInterfaceFields
{
    /// <summary>What Save and Load move; the list registers are empty then, and HCR is written by who fills them.</summary>
    public static (string Register, int Offset)[] Moved() =>
    [
        (SysReg.IchVmcrEl2, StructOffset.Of<IchRegisters>(nameof(IchRegisters.VmcrEl2))),
        ("ich_ap0r0_el2", StructOffset.Of<IchRegisters>(nameof(IchRegisters.Ap0r0El2))),
        ("ich_ap1r0_el2", StructOffset.Of<IchRegisters>(nameof(IchRegisters.Ap1r0El2))),
    ];

    public static string ListRegister(int index) => $"ich_lr{index}_el2";
}
