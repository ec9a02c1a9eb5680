using IL2CPU.API;
using IL2CPU.API.AArch64;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Guest;

/// <summary>MRS of system registers into the struct that x0 points to.</summary>
/// <param name="registers">Each register and its offset in the struct.</param>
public abstract class SaveRegistersAsm((string Register, int Offset)[] registers) : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        foreach ((string register, int offset) in registers)
        {
            aAssembler.Mrs(X1, register);
            aAssembler.Str(X1, Mem(X0, offset));
        }

        aAssembler.Ret();
    }
}

/// <summary>MSR of system registers from the struct that x0 points to. The guest entry's ERET synchronises.</summary>
/// <param name="registers">Each register and its offset in the struct.</param>
public abstract class LoadRegistersAsm((string Register, int Offset)[] registers) : AssemblerMethod
{
    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        foreach ((string register, int offset) in registers)
        {
            aAssembler.Ldr(X1, Mem(X0, offset));
            aAssembler.Msr(register, X1);
        }

        aAssembler.Ret();
    }
}
