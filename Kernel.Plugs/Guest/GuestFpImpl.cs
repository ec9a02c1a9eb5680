using Hypervisor.Model.Arm;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

[Plug(TargetName = "Hypervisor.Machine.GuestFp, Hypervisor.Machine", IsOptional = true)]
public static unsafe class GuestFpImpl
{
    [PlugMethod(Assembler = typeof(ForgetGuestFpAsm))]
    public static void Forget(VcpuContext* context) => throw null!;
}

/// <summary>Where CpuLocal.FpOwner names this context: no owner any more, FP free, and d8-d15 as the C# caller had them.</summary>
public sealed class ForgetGuestFpAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string done = a.Local("done");
        GuestFpAssembly.LoadOwner(a, X1);
        a.Cmp(X1, X0);
        a.B(Condition.Ne, done);
        a.Mov(X1, Cptr.AllowFp);
        a.Msr(SysReg.CptrEl2, X1);
        a.Isb();
        GuestFpAssembly.LoadHost(a);
        GuestFpAssembly.SetOwner(a, Xzr);
        a.Label(done);
        a.Ret();
    }
}
