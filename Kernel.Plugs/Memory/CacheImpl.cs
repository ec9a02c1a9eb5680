using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Memory;

[Plug(Target = typeof(Cache))]
public static class CacheImpl
{
    [PlugMethod(Assembler = typeof(CleanAndInvalidateAsm))]
    public static void CleanAndInvalidate(nuint start, nuint length) => throw null!;

    [PlugMethod(Assembler = typeof(InvalidateInstructionsAsm))]
    public static void InvalidateInstructions() => throw null!;
}

/// <summary>Walks the range line by line; CTR_EL0.DminLine is the line size as a power of two of words.</summary>
public sealed class CleanAndInvalidateAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string loop = a.Local("line");
        string done = a.Local("done");
        a.Cbz(X1, done);
        a.Add(X1, X0, X1);
        a.Mrs(X2, SysReg.CtrEl0);
        a.Ubfx(X2, X2, 16, 4);
        a.Mov(X3, 4);
        a.Lsl(X3, X3, X2);
        a.Sub(X4, X3, 1);
        a.Bic(X0, X0, X4);
        a.Label(loop);
        a.Dc("civac", X0);
        a.Add(X0, X0, X3);
        a.Cmp(X0, X1);
        a.B(Condition.Lo, loop);
        a.Label(done);
        a.Dsb(BarrierOption.Sy);
        a.Ret();
    }
}

public sealed class InvalidateInstructionsAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Ic("ialluis");
        aAssembler.Dsb(BarrierOption.Sy);
        aAssembler.Isb();
        aAssembler.Ret();
    }
}
