using Guest.Common;
using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;
using static IL2CPU.API.AArch64.Registers;

namespace Guest.Plugs;

[Plug(Target = typeof(VectorProbe))]
public static unsafe class VectorProbeImpl
{
    [PlugMethod(Assembler = typeof(VectorsAcrossHvcAsm))]
    public static void AcrossHvc(VectorRegisters* pattern, VectorRegisters* found) => throw null!;

    [PlugMethod(Assembler = typeof(VectorsAcrossSmcAsm))]
    public static void AcrossSmc(VectorRegisters* pattern, VectorRegisters* found) => throw null!;

    [PlugMethod(Assembler = typeof(VectorsAcrossWfiAsm))]
    public static void AcrossWfi(VectorRegisters* pattern, VectorRegisters* found) => throw null!;
}

/// <summary>AAPCS64 6.1.2 wants d8-d15 kept for the caller.</summary>
public abstract class VectorProbeAsm : AssemblerMethod
{
    private const int FrameSize = 64;
    private const ulong HoldTurns = 250_000;

    private static readonly (Register, Register)[] s_kept = [(D8, D9), (D10, D11), (D12, D13), (D14, D15)];

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        Assembler a = aAssembler;
        a.Sub(Sp, Sp, FrameSize);
        for (int i = 0; i < s_kept.Length; i++)
        {
            a.Stp(s_kept[i].Item1, s_kept[i].Item2, Mem(Sp, 16 * i));
        }

        a.Mov(X9, X1);
        for (int i = 0; i < 32; i += 2)
        {
            a.Ldp(Register.Q(i), Register.Q(i + 1), Mem(X0, 16 * i));
        }

        Disturb(a);
        for (int i = 0; i < 32; i += 2)
        {
            a.Stp(Register.Q(i), Register.Q(i + 1), Mem(X9, 16 * i));
        }

        for (int i = 0; i < s_kept.Length; i++)
        {
            a.Ldp(s_kept[i].Item1, s_kept[i].Item2, Mem(Sp, 16 * i));
        }

        a.Add(Sp, Sp, FrameSize);
        a.Ret();
    }

    protected abstract void Disturb(Assembler a);

    /// <summary>Keeps the registers in use for a while, so that time slices end in it.</summary>
    protected static void Hold(Assembler a)
    {
        string loop = a.Local("hold");
        a.LoadImmediate(X10, HoldTurns);
        a.Label(loop);
        a.Subs(X10, X10, 1);
        a.B(Condition.Ne, loop);
    }
}

public sealed class VectorsAcrossHvcAsm : VectorProbeAsm
{
    protected override void Disturb(Assembler a)
    {
        a.LoadImmediate(X0, Psci.Version);
        a.Hvc(0);
        Hold(a);
    }
}

public sealed class VectorsAcrossSmcAsm : VectorProbeAsm
{
    protected override void Disturb(Assembler a)
    {
        a.LoadImmediate(X0, Psci.Version);
        a.Smc(0);
        Hold(a);
    }
}

public sealed class VectorsAcrossWfiAsm : VectorProbeAsm
{
    protected override void Disturb(Assembler a)
    {
        a.Dsb(BarrierOption.Sy);
        a.Wfi();
    }
}
