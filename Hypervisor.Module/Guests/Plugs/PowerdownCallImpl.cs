using Cosmos.Core;
using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(PowerdownCall))]
public static unsafe class PowerdownCallImpl
{
    [PlugMethod(Assembler = typeof(ResumeEntryPointAsm))]
    public static ulong EntryPoint() => throw null!;

    [PlugMethod(Assembler = typeof(PowerdownHvcAsm))]
    public static ulong Hvc(SmcArguments* arguments) => throw null!;

    [PlugMethod(Assembler = typeof(PowerdownSmcAsm))]
    public static ulong Smc(SmcArguments* arguments) => throw null!;
}

public sealed class ResumeEntryPointAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.LoadAddress(X0, "GuestResumeEntry");
        aAssembler.Ret();
    }
}

/// <summary>
/// What a callee must keep (AAPCS64) goes to the stack, whose address goes to the vCPU's record; so either way back finds it.
/// </summary>
public abstract class PowerdownAsm : AssemblerMethod
{
    private const int FrameSize = 224;
    private const int VectorsOffset = 96;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Stp(X29, X30, MemPre(Sp, -FrameSize));
        for (int i = 19; i < 29; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(Sp, 8 * (i - 17)));
        }

        for (int i = 8; i < 16; i += 2)
        {
            a.Stp(Register.Q(i), Register.Q(i + 1), Mem(Sp, VectorsOffset + (16 * (i - 8))));
        }

        a.Mov(X29, Sp);
        a.Mrs(X20, SysReg.MpidrEl1);
        a.And(X20, X20, 0xFF);
        CpuRecordAssembly.LoadRecord(a, X21, X20, X22);
        a.Str(X29, Mem(X21, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.ResumeFrame))));
        a.Mov(X19, X0);
        for (int i = 0; i < SmcArguments.Count; i += 2)
        {
            a.Ldp(Register.X(i), Register.X(i + 1), Mem(X19, 8 * i));
        }

        Conduit(a);
        for (int i = 0; i < SmcArguments.Count; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(X19, 8 * i));
        }

        a.Mov(X0, Xzr);
        Return(a);
    }

    protected abstract void Conduit(Assembler a);

    /// <summary>Takes the frame that SP points to off the stack and returns.</summary>
    internal static void Return(Assembler a)
    {
        for (int i = 19; i < 29; i += 2)
        {
            a.Ldp(Register.X(i), Register.X(i + 1), Mem(Sp, 8 * (i - 17)));
        }

        for (int i = 8; i < 16; i += 2)
        {
            a.Ldp(Register.Q(i), Register.Q(i + 1), Mem(Sp, VectorsOffset + (16 * (i - 8))));
        }

        a.Ldp(X29, X30, MemPost(Sp, FrameSize));
        a.Ret();
    }
}

public sealed class PowerdownHvcAsm : PowerdownAsm
{
    protected override void Conduit(Assembler a) => a.Hvc(0);
}

public sealed class PowerdownSmcAsm : PowerdownAsm
{
    protected override void Conduit(Assembler a) => a.Smc(0);
}

/// <summary>The first instructions after a powerdown, as SecondaryEntryAsm is after CPU_ON.</summary>
[ForceInclude, AsmLabel("GuestResumeEntry")]
public sealed class ResumeEntryAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        SecondaryEntryAsm.ReadState(a);
        a.Bl("GuestMmuOn");
        a.And(X27, X25, 0xFF);
        CpuRecordAssembly.LoadRecord(a, X28, X27, X0);
        SecondaryEntryAsm.WriteState(a);
        a.Ldr(X0, Mem(X28, CpuRecordAssembly.OffsetOf(nameof(CpuRecord.ResumeFrame))));
        a.Mov(Sp, X0);
        a.LoadImmediate(X0, 1);
        PowerdownAsm.Return(a);
    }
}
