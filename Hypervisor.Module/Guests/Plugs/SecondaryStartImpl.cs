using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(SecondaryStart))]
public static class SecondaryStartImpl
{
    [PlugMethod(Assembler = typeof(SecondaryEntryPointAsm))]
    public static ulong EntryPoint() => throw null!;
}

public sealed class SecondaryEntryPointAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "GuestSecondaryEntry");
        aAssembler.Ret();
    }
}

/// <summary>
/// The first instructions after CPU_ON. Until the MMU is on nothing is written: memory would be written past the caches. So
/// the state as found stays in registers, x19 to x26, and goes to the vCPU's record afterwards.
/// </summary>
[ForceInclude, AsmLabel("GuestSecondaryEntry")]
public sealed class SecondaryEntryAsm : AssemblerMethod
{
    private static readonly (Register Register, string Field)[] s_found =
    [
        (X19, nameof(CpuRecord.ContextId)),
        (X20, nameof(CpuRecord.OtherGeneralRegisters)),
        (X21, nameof(CpuRecord.CurrentEl)),
        (X22, nameof(CpuRecord.SpSel)),
        (X23, nameof(CpuRecord.Daif)),
        (X24, nameof(CpuRecord.SctlrEl1)),
        (X25, nameof(CpuRecord.MpidrEl1)),
        (X26, nameof(CpuRecord.CntvCtlEl0)),
    ];

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        ReadState(a);
        a.Bl("GuestMmuOn");
        a.And(X27, X25, 0xFF);
        CpuRecordAssembly.LoadRecord(a, X28, X27, X0);
        WriteState(a);

        // Stack number n ends where number n + 1 begins.
        a.LoadAddress(X0, "__stacks_start");
        a.LoadAddress(X1, "__stacks_end");
        a.Sub(X1, X1, X0);
        a.LoadImmediate(X2, (ulong)CpuRecords.Count);
        a.Udiv(X1, X1, X2);
        a.Add(X2, X27, 1);
        a.Madd(X0, X1, X2, X0);
        a.Mov(Sp, X0);

        a.Mov(X29, Xzr);
        a.Mov(X30, Xzr);
        a.Mov(X0, X19);
        a.Mov(X1, X27);
        a.Bl("GuestSecondaryMain");
        string park = a.Local("park");
        a.Label(park);
        a.Wfi();
        a.B(park);
    }

    internal static void ReadState(Assembler a)
    {
        for (int i = 2; i <= 30; i++)
        {
            a.Orr(X1, X1, Register.X(i));
        }

        a.Mov(X19, X0);
        a.Mov(X20, X1);
        a.Mrs(X21, SysReg.CurrentEL);
        a.Mrs(X22, SysReg.Spsel);
        a.Mrs(X23, SysReg.Daif);
        a.Mrs(X24, SysReg.SctlrEl1);
        a.Mrs(X25, SysReg.MpidrEl1);
        a.Mrs(X26, SysReg.CntvCtlEl0);
    }

    internal static void WriteState(Assembler a)
    {
        foreach ((Register register, string field) in s_found)
        {
            a.Str(register, Mem(X28, CpuRecordAssembly.OffsetOf(field)));
        }

        a.Add(X0, X28, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.Vectors)));
        for (int i = 0; i < 32; i += 2)
        {
            a.Stp(Register.Q(i), Register.Q(i + 1), Mem(X0, 16 * i));
        }

        int starts = CpuRecordAssembly.OffsetOf(nameof(CpuRecord.Starts));
        a.Ldr(X0, Mem(X28, starts));
        a.Add(X0, X0, 1);
        a.Str(X0, Mem(X28, starts));
        a.Dmb(BarrierOption.Sy);
    }
}
