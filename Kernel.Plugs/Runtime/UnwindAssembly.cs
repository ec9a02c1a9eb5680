using System.Runtime.Unwinding;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using static IL2CPU.API.AArch64.Registers;

namespace Kernel.Plugs.Runtime;

/// <summary>Writes the code that moves the registers which a function has to keep between the CPU and memory.</summary>
internal static class UnwindAssembly
{
    private static readonly int s_x = StructOffset.Of<UnwindRegisters>(nameof(UnwindRegisters.X));
    private static readonly int s_d = StructOffset.Of<UnwindRegisters>(nameof(UnwindRegisters.D));
    private static readonly int s_sp = StructOffset.Of<UnwindRegisters>(nameof(UnwindRegisters.Sp));
    private static readonly int s_pc = StructOffset.Of<UnwindRegisters>(nameof(UnwindRegisters.Pc));

    /// <summary>Where SP lies in the structure.</summary>
    public static int SpOffset => s_sp;

    /// <summary>Where x29 lies in the structure.</summary>
    public static int FpOffset => s_x + (8 * (29 - UnwindRegisters.FirstX));

    /// <summary>Makes an <see cref="UnwindRegisters"/> on the stack, of the place that the code was called from. Uses x9.</summary>
    public static void PushRegisters(Assembler a)
    {
        a.Mov(X9, Sp);
        a.Sub(Sp, Sp, StructOffset.SizeOf<UnwindRegisters>());
        Store(a, Sp, 0);
        a.Str(X9, Mem(Sp, s_sp));
        a.Str(X30, Mem(Sp, s_pc));
    }

    /// <summary>Stores x19 to x30 and d8 to d15, laid out as in the structure.</summary>
    public static void Store(Assembler a, Register address, int offset)
    {
        for (int i = UnwindRegisters.FirstX; i < 31; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(address, offset + X(i)));
        }

        for (int i = 8; i < 16; i += 2)
        {
            a.Stp(Register.D(i), Register.D(i + 1), Mem(address, offset + D(i)));
        }
    }

    /// <summary>Loads x19 to x30 and d8 to d15 again.</summary>
    public static void Load(Assembler a, Register address, int offset)
    {
        LoadKept(a, address, offset);
        a.Ldr(X30, Mem(address, offset + X(30)));
    }

    /// <summary>Loads x19 to x29 and d8 to d15.</summary>
    public static void LoadKept(Assembler a, Register address, int offset)
    {
        for (int i = UnwindRegisters.FirstX; i < 29; i += 2)
        {
            a.Ldp(Register.X(i), Register.X(i + 1), Mem(address, offset + X(i)));
        }

        a.Ldr(X29, Mem(address, offset + X(29)));
        for (int i = 8; i < 16; i += 2)
        {
            a.Ldp(Register.D(i), Register.D(i + 1), Mem(address, offset + D(i)));
        }
    }

    /// <summary>Stores x19 to x29 and d8 to d15: what a handler may have changed.</summary>
    public static void StoreKept(Assembler a, Register address)
    {
        for (int i = UnwindRegisters.FirstX; i < 29; i += 2)
        {
            a.Stp(Register.X(i), Register.X(i + 1), Mem(address, X(i)));
        }

        a.Str(X29, Mem(address, X(29)));
        for (int i = 8; i < 16; i += 2)
        {
            a.Stp(Register.D(i), Register.D(i + 1), Mem(address, D(i)));
        }
    }

    private static int X(int number) => s_x + (8 * (number - UnwindRegisters.FirstX));

    private static int D(int number) => s_d + (8 * (number - 8));
}
