using Cosmos.Core;
using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(SmcccCall))]
public static unsafe class SmcccCallImpl
{
    [PlugMethod(Assembler = typeof(HvcAsm))]
    public static void Hvc(SmcArguments* arguments) => throw null!;

    [PlugMethod(Assembler = typeof(SmcAsm))]
    public static void Smc(SmcArguments* arguments) => throw null!;

    [PlugMethod(Assembler = typeof(HvcImmediateAsm))]
    public static void HvcImmediate(SmcArguments* arguments) => throw null!;

    [PlugMethod(Assembler = typeof(SmcImmediateAsm))]
    public static void SmcImmediate(SmcArguments* arguments) => throw null!;
}

/// <summary>Loads x0-x17 from the block in x0, calls, stores them back. x19 holds the block across the call.</summary>
public abstract class SmcccCallAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Stp(X29, X30, MemPre(Sp, -32));
        a.Mov(X29, Sp);
        a.Str(X19, Mem(Sp, 16));
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

        a.Ldr(X19, Mem(Sp, 16));
        a.Ldp(X29, X30, MemPost(Sp, 32));
        a.Ret();
    }

    protected abstract void Conduit(Assembler a);
}

public sealed class HvcAsm : SmcccCallAsm
{
    protected override void Conduit(Assembler a) => a.Hvc(0);
}

public sealed class SmcAsm : SmcccCallAsm
{
    protected override void Conduit(Assembler a) => a.Smc(0);
}

public sealed class HvcImmediateAsm : SmcccCallAsm
{
    protected override void Conduit(Assembler a) => a.Hvc(1);
}

public sealed class SmcImmediateAsm : SmcccCallAsm
{
    protected override void Conduit(Assembler a) => a.Smc(1);
}
