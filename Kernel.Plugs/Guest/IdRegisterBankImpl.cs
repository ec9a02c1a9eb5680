using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

[Plug(TargetName = "Hypervisor.Machine.IdRegisterBank, Hypervisor.Machine", IsOptional = true)]
public static unsafe class IdRegisterBankImpl
{
    [PlugMethod(Assembler = typeof(ReadIdRegistersAsm))]
    public static void Read(ulong* values) => throw null!;
}

/// <summary>The ID space by encoding, so that registers which this assembler has no name for are read too.</summary>
public sealed class ReadIdRegistersAsm : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        for (int crm = 4; crm < 8; crm++)
        {
            for (int op2 = 0; op2 < 8; op2++)
            {
                aAssembler.Mrs(X1, $"s3_0_c0_c{crm}_{op2}");
                aAssembler.Str(X1, Mem(X0, 8 * (((crm - 4) * 8) + op2)));
            }
        }

        aAssembler.Ret();
    }
}
