using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(MeasuredLoops))]
public static class MeasuredLoopsImpl
{
    [PlugMethod(Assembler = typeof(EmptyLoopAsm))]
    public static void Empty(ulong count, ulong x0) => throw null!;

    [PlugMethod(Assembler = typeof(HvcLoopAsm))]
    public static void Hvc(ulong count, ulong x0) => throw null!;

    [PlugMethod(Assembler = typeof(SmcLoopAsm))]
    public static void Smc(ulong count, ulong x0) => throw null!;

    [PlugMethod(Assembler = typeof(Read32LoopAsm))]
    public static void Read32(ulong count, ulong x0) => throw null!;
}

/// <summary>x9 counts, x10 keeps x0: a call leaves both alone (SMCCC 1.1).</summary>
public abstract class MeasuredLoopAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        string loop = a.Local("loop");
        a.Mov(X9, X0);
        a.Mov(X10, X1);
        a.Label(loop);
        a.Mov(X0, X10);
        Measured(a);
        a.Subs(X9, X9, 1);
        a.B(Condition.Ne, loop);
        a.Ret();
    }

    protected abstract void Measured(Assembler a);
}

public sealed class EmptyLoopAsm : MeasuredLoopAsm
{
    protected override void Measured(Assembler a)
    {
    }
}

public sealed class HvcLoopAsm : MeasuredLoopAsm
{
    protected override void Measured(Assembler a) => a.Hvc(0);
}

public sealed class SmcLoopAsm : MeasuredLoopAsm
{
    protected override void Measured(Assembler a) => a.Smc(0);
}

public sealed class Read32LoopAsm : MeasuredLoopAsm
{
    protected override void Measured(Assembler a) => a.Ldr(W11, Mem(X0));
}
