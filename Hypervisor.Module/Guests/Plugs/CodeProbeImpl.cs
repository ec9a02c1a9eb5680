using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(CodeProbe))]
public static class CodeProbeImpl
{
    [PlugMethod(Assembler = typeof(CodeProbeExecuteAsm))]
    public static void Execute(nuint code, ulong x0) => throw null!;
}

public sealed class CodeProbeExecuteAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mov(X16, X0);
        aAssembler.Mov(X0, X1);
        aAssembler.Br(X16);
    }
}
