using Hypervisor.Model.Arm;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

/// <summary>
/// Where the vectors of a lower exception level lead: saves the guest's registers, the kind of exit and the syndrome in its context,
/// forbids FP accesses until its FP state is saved, and returns from GuestEntry.Run.
/// </summary>
public abstract class GuestExitAsm(RawExitKind kind) : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        int guestX0 = StructOffset.Of<GuestFrame>(nameof(GuestFrame.GuestX0));
        a.Stp(X0, X1, Mem(Sp, guestX0));
        a.Ldr(X0, Mem(Sp, StructOffset.Of<GuestFrame>(nameof(GuestFrame.Context))));
        SaveGeneralRegisters(a, guestX0);
        SaveExit(a);
        a.Mov(X2, Cptr.TrapFp);
        a.Msr(SysReg.CptrEl2, X2);
        a.Isb();
        foreach ((Register first, Register second, int offset) in GuestEntryAsm.CalleeSaved())
        {
            a.Ldp(first, second, Mem(Sp, offset));
        }

        a.Add(Sp, Sp, StructOffset.SizeOf<GuestFrame>());
        a.Ret();
    }

    private static void SaveGeneralRegisters(Assembler a, int guestX0)
    {
        int x = StructOffset.Of<VcpuContext>("Registers.X");
        for (int i = 2; i < 30; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(X0, x + (8 * i)));
        }

        a.Str(X30, Mem(X0, x + 240));
        a.Ldp(X2, X3, Mem(Sp, guestX0));
        a.Stp(X2, X3, Mem(X0, x));
    }

    private void SaveExit(Assembler a)
    {
        a.Mrs(X2, SysReg.ElrEl2);
        a.Mrs(X3, SysReg.SpsrEl2);
        a.Stp(X2, X3, Mem(X0, StructOffset.Of<VcpuContext>("Registers.Pc")));
        if (kind == RawExitKind.Synchronous)
        {
            a.Mrs(X2, SysReg.EsrEl2);
            a.Stp(Xzr, X2, Mem(X0, StructOffset.Of<VcpuContext>("Exit.Kind")));
            a.Mrs(X2, SysReg.FarEl2);
            a.Mrs(X3, SysReg.HpfarEl2);
            a.Stp(X2, X3, Mem(X0, StructOffset.Of<VcpuContext>("Exit.Far")));
        }
        else
        {
            a.Mov(X1, (ulong)kind);
            a.Mrs(X2, SysReg.EsrEl2);
            a.Stp(X1, X2, Mem(X0, StructOffset.Of<VcpuContext>("Exit.Kind")));
        }
    }
}

[ForceInclude, AsmLabel("CosmosGuestSynchronous")]
public sealed class GuestSynchronousAsm() : GuestExitAsm(RawExitKind.Synchronous);

[ForceInclude, AsmLabel("CosmosGuestIrq")]
public sealed class GuestIrqAsm() : GuestExitAsm(RawExitKind.Irq);

[ForceInclude, AsmLabel("CosmosGuestFiq")]
public sealed class GuestFiqAsm() : GuestExitAsm(RawExitKind.Fiq);

[ForceInclude, AsmLabel("CosmosGuestSError")]
public sealed class GuestSErrorAsm() : GuestExitAsm(RawExitKind.SError);
