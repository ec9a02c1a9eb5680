using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Firmware;

[Plug(Target = typeof(FirmwareCall))]
public static unsafe class FirmwareCallImpl
{
    [PlugMethod(Assembler = typeof(FirmwareCallSmcAsm))]
    public static void Smc(SmcArguments* arguments) => throw null!;
}

/// <summary>
/// SMC #0 with x0-x17 both ways (SMCCC 1.2, DEN0028 2.7). x18 is the firmware's to keep; x19 holds the argument block across it.
/// </summary>
public sealed class FirmwareCallSmcAsm : AssemblerMethod
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

        a.Smc(0);
        for (int i = 0; i < SmcArguments.Count; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(X19, 8 * i));
        }

        a.Ldr(X19, Mem(Sp, 16));
        a.Ldp(X29, X30, MemPost(Sp, 32));
        a.Ret();
    }
}
