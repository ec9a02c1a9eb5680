using Hypervisor.Model.Arm;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

/// <summary>The way into a guest. A kernel without the hypervisor module has no such target and leaves this plug out.</summary>
[Plug(TargetName = "Hypervisor.Machine.GuestEntry, Hypervisor.Machine", IsOptional = true)]
public static unsafe class GuestEntryImpl
{
    [PlugMethod(Assembler = typeof(GuestEntryAsm))]
    public static void Run(VcpuContext* context) => throw null!;
}

/// <summary>
/// Enters the guest; the matching exit (GuestExitAsm) returns to the caller. FP/SIMD registers are loaded only when another owner
/// used them since this vCPU's last exit: CpuLocal.FpOwner names the vCPU whose FP state is in the hardware.
/// </summary>
public sealed class GuestEntryAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string loadFp = a.Local("loadfp");
        string enter = a.Local("enter");
        a.Sub(Sp, Sp, StructOffset.SizeOf<GuestFrame>());
        foreach ((Register first, Register second, int offset) in CalleeSaved())
        {
            a.Stp(first, second, Mem(Sp, offset));
        }

        a.Str(X0, Mem(Sp, StructOffset.Of<GuestFrame>(nameof(GuestFrame.Context))));
        GuestFpAssembly.LoadOwner(a, X1);
        a.Cmp(X1, X0);
        a.B(Condition.Ne, loadFp);
        a.Label(enter);
        a.Mov(X1, Cptr.AllowFp);
        a.Msr(SysReg.CptrEl2, X1);
        a.Ldp(X1, X2, Mem(X0, StructOffset.Of<VcpuContext>("Registers.Pc")));
        a.Msr(SysReg.ElrEl2, X1);
        a.Msr(SysReg.SpsrEl2, X2);
        LoadGeneralRegisters(a);
        a.Eret();

        a.Label(loadFp);
        GuestFpAssembly.SaveHost(a);
        GuestFpAssembly.LoadGuest(a);
        GuestFpAssembly.SetOwner(a, X0);
        a.B(enter);
    }

    internal static (Register, Register, int)[] CalleeSaved() =>
    [
        (X29, X30, StructOffset.Of<GuestFrame>(nameof(GuestFrame.X29))),
        (X19, X20, StructOffset.Of<GuestFrame>(nameof(GuestFrame.X19))),
        (X21, X22, StructOffset.Of<GuestFrame>(nameof(GuestFrame.X21))),
        (X23, X24, StructOffset.Of<GuestFrame>(nameof(GuestFrame.X23))),
        (X25, X26, StructOffset.Of<GuestFrame>(nameof(GuestFrame.X25))),
        (X27, X28, StructOffset.Of<GuestFrame>(nameof(GuestFrame.X27))),
    ];

    private static void LoadGeneralRegisters(Assembler a)
    {
        int x = StructOffset.Of<VcpuContext>("Registers.X");
        for (int i = 2; i < 30; i += 2)
        {
            a.Ldp(Register.X(i), Register.X(i + 1), Mem(X0, x + (8 * i)));
        }

        a.Ldr(X30, Mem(X0, x + 240));
        a.Ldp(X0, X1, Mem(X0, x));
    }
}
