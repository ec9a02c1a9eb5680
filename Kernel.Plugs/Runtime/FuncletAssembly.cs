using IL2CPU.API.AArch64;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>
/// Writes the frame that lies on the stack while a funclet runs, the base library's FuncletFrame: the dispatch, the registers that the
/// funclet is given, and the caller's own. A funclet has no frame record of its own: it uses its method's frame, through x29.
/// </summary>
internal static class FuncletAssembly
{
    private const int Dispatch = 0;
    private const int Registers = 8;
    private const int Kept = 16;
    private const int Size = Kept + (20 * 8);

    /// <summary>Makes the frame.</summary>
    public static void Push(Assembler a, Register dispatch, Register registers)
    {
        a.Sub(Sp, Sp, Size);
        a.Stp(dispatch, registers, Mem(Sp, Dispatch));
        UnwindAssembly.Store(a, Sp, Kept);
    }

    /// <summary>Calls the funclet; unwinding knows it by the address behind the call.</summary>
    public static void Call(Assembler a, Register funclet, string returnLabel)
    {
        a.Blr(funclet);
        a.Global(returnLabel);
        a.Label(returnLabel);
    }

    /// <summary>Loads the address of the registers that the funclet was given.</summary>
    public static void LoadRegisters(Assembler a, Register target) => a.Ldr(target, Mem(Sp, Registers));

    /// <summary>Gives the caller its registers again and returns.</summary>
    public static void PopAndReturn(Assembler a)
    {
        UnwindAssembly.Load(a, Sp, Kept);
        a.Add(Sp, Sp, Size);
        a.Ret();
    }
}
