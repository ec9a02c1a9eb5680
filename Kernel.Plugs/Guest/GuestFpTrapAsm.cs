using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

/// <summary>
/// The kernel touched an FP register while a guest's FP state was live: saves it in its vCPU, gives the kernel its own
/// registers back and repeats the access. CosmosEl2Synchronous has pushed x0 and x1.
/// </summary>
[ForceInclude, AsmLabel("CosmosGuestFpTrap")]
public sealed class GuestFpTrapAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        GuestFpAssembly.LoadOwner(a, X0);
        a.Cbz(X0, "CosmosEl2Fault");
        a.Mov(X1, Cptr.AllowFp);
        a.Msr(SysReg.CptrEl2, X1);
        a.Isb();
        GuestFpAssembly.SaveGuest(a);
        GuestFpAssembly.LoadHost(a);
        GuestFpAssembly.SetOwner(a, Xzr);
        a.Ldp(X0, X1, MemPost(Sp, 16));
        a.Eret();
    }
}
