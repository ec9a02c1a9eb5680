using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Processor;

[Plug(Target = typeof(Barriers))]
public static class BarriersImpl
{
    [PlugMethod(Assembler = typeof(DsbAsm))]
    public static void Dsb() => throw null!;

    [PlugMethod(Assembler = typeof(DmbAsm))]
    public static void Dmb() => throw null!;

    [PlugMethod(Assembler = typeof(IsbAsm))]
    public static void Isb() => throw null!;
}

public sealed class DsbAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Dsb(BarrierOption.Sy);
        aAssembler.Ret();
    }
}

public sealed class DmbAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Dmb(BarrierOption.Sy);
        aAssembler.Ret();
    }
}

public sealed class IsbAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Isb();
        aAssembler.Ret();
    }
}
