using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

[Plug(TargetName = "Hypervisor.Machine.RandomRegister, Hypervisor.Machine", IsOptional = true)]
public static unsafe class RandomRegisterImpl
{
    [PlugMethod(Assembler = typeof(ReadRndrrsAsm))]
    public static ulong ReadRndrrs(ulong* value) => throw null!;
}

/// <summary>A read that fails sets Z and gives zero (Arm ARM D24.2.148).</summary>
public sealed class ReadRndrrsAsm : AssemblerMethod
{
    private const string Rndrrs = "s3_3_c2_c4_1";

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        aAssembler.Mrs(X1, Rndrrs);
        aAssembler.Cset(X2, Condition.Ne);
        aAssembler.Str(X1, Mem(X0));
        aAssembler.Mov(X0, X2);
        aAssembler.Ret();
    }
}
