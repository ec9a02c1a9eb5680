using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Processor;

[Plug(TargetName = "Cosmos.Core.RegisterSpill, Cosmos.Core")]
public static class RegisterSpillImpl
{
    [PlugMethod(Assembler = typeof(RegisterSpillAsm))]
    public static void Call(nint action) => throw null!;
}

public sealed class RegisterSpillAsm : AssemblerMethod
{
    private const int FrameSize = 96;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Stp(X29, X30, MemPre(Sp, -FrameSize));
        for (int i = 19; i < 29; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(Sp, 16 + ((i - 19) * 8)));
        }

        a.Mov(X29, Sp);
        a.Mov(X1, X0);
        a.Mov(X0, Sp);
        a.Blr(X1);
        a.Ldp(X29, X30, MemPost(Sp, FrameSize));
        a.Ret();
    }
}
