using Cosmos.Core;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Exceptions;

/// <summary>Writes the code that fills and empties an <see cref="ExceptionFrame"/> on the stack.</summary>
internal static class ExceptionFrameAssembly
{
    private static readonly int s_size = StructOffset.SizeOf<ExceptionFrame>();
    private static readonly int s_x = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.X));
    private static readonly int s_q = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Q));
    private static readonly int s_elr = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Elr));
    private static readonly int s_spsr = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Spsr));
    private static readonly int s_esr = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Esr));
    private static readonly int s_far = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Far));
    private static readonly int s_fpsr = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Fpsr));
    private static readonly int s_fpcr = StructOffset.Of<ExceptionFrame>(nameof(ExceptionFrame.Fpcr));

    /// <summary>
    /// Makes the frame; x0 points to it afterwards. General registers and ELR go first: the first access to q0 may itself trap
    /// (GuestFpTrapAsm) and would overwrite ELR_EL2.
    /// </summary>
    public static void Push(Assembler a)
    {
        a.Sub(Sp, Sp, s_size);
        for (int i = 0; i < 30; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(Sp, s_x + (8 * i)));
        }

        a.Str(X30, Mem(Sp, s_x + 240));
        Save(a, SysReg.ElrEl2, s_elr);
        Save(a, SysReg.SpsrEl2, s_spsr);
        Save(a, SysReg.EsrEl2, s_esr);
        Save(a, SysReg.FarEl2, s_far);
        a.Mov(X0, Sp);
        a.Add(X1, X0, s_q);
        for (int i = 0; i < 32; i += 2)
        {
            a.Stp(Register.Q(i), Register.Q(i + 1), Mem(X1, 16 * i));
        }

        Save(a, SysReg.Fpsr, s_fpsr);
        Save(a, SysReg.Fpcr, s_fpcr);
    }

    /// <summary>Puts everything back and returns to the interrupted code.</summary>
    public static void PopAndReturn(Assembler a)
    {
        a.Add(X1, Sp, s_q);
        for (int i = 0; i < 32; i += 2)
        {
            a.Ldp(Register.Q(i), Register.Q(i + 1), Mem(X1, 16 * i));
        }

        Restore(a, SysReg.Fpsr, s_fpsr);
        Restore(a, SysReg.Fpcr, s_fpcr);
        Restore(a, SysReg.ElrEl2, s_elr);
        Restore(a, SysReg.SpsrEl2, s_spsr);
        for (int i = 0; i < 30; i += 2)
        {
            a.Ldp(Register.X(i), Register.X(i + 1), Mem(Sp, s_x + (8 * i)));
        }

        a.Ldr(X30, Mem(Sp, s_x + 240));
        a.Add(Sp, Sp, s_size);
        a.Eret();
    }

    private static void Save(Assembler a, string systemRegister, int offset)
    {
        a.Mrs(X2, systemRegister);
        a.Str(X2, Mem(Sp, offset));
    }

    private static void Restore(Assembler a, string systemRegister, int offset)
    {
        a.Ldr(X2, Mem(Sp, offset));
        a.Msr(systemRegister, X2);
    }
}
