using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Memory;

[Plug(Target = typeof(El2Translation))]
public static class El2TranslationImpl
{
    [PlugMethod(Assembler = typeof(El2TranslationInstallAsm))]
    public static void Install(ulong mair, ulong tcr, ulong ttbr0, ulong sctlr) => throw null!;
}

/// <summary>
/// Changes table, granule and size in one go: with the MMU off there is no moment in which half of the new setting counts
/// (Arm ARM D8.16, TLB maintenance when TCR changes). Runs at the same address under both maps.
/// </summary>
public sealed class El2TranslationInstallAsm : AssemblerMethod
{
    private const ulong SctlrM = 1;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Dsb(BarrierOption.Sy);
        a.Mrs(X4, SysReg.SctlrEl2);
        a.Bic(X4, X4, SctlrM);
        a.Msr(SysReg.SctlrEl2, X4);
        a.Isb();
        a.Msr(SysReg.MairEl2, X0);
        a.Msr(SysReg.TcrEl2, X1);
        a.Msr(SysReg.Ttbr0El2, X2);
        a.Isb();
        a.Tlbi("alle2");
        a.Dsb(BarrierOption.Sy);
        a.Isb();
        a.Msr(SysReg.SctlrEl2, X3);
        a.Isb();
        a.Ret();
    }
}
