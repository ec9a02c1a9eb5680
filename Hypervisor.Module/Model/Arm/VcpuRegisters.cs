using System.Runtime.InteropServices;

namespace Hypervisor.Model.Arm;

/// <summary>What every exit saves and every entry loads. Assembly takes its offsets from this layout.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct VcpuRegisters
{
    public GeneralRegisters X;

    /// <summary>ELR_EL2: where the guest goes on.</summary>
    public ulong Pc;

    /// <summary>SPSR_EL2: the guest's PSTATE.</summary>
    public ulong Pstate;

    /// <summary>Reads a register as a syndrome names it.</summary>
    /// <param name="number">0..31, 31 reads as zero.</param>
    public readonly ulong Read(int number) => (uint)number < GeneralRegisters.Count ? X[number] : 0;

    /// <summary>Writes a register as a syndrome names it.</summary>
    /// <param name="number">0..31, a write to 31 is dropped.</param>
    public void Write(int number, ulong value)
    {
        if ((uint)number < GeneralRegisters.Count)
        {
            X[number] = value;
        }
    }

    /// <summary>The state PSCI starts a CPU with (DEN0022 6.4): EL1h, DAIF set, x0 the context id, every other x 0.</summary>
    public void Reset(ulong entryPoint, ulong contextId)
    {
        this = default;
        X[0] = contextId;
        Pc = entryPoint;
        Pstate = Arm.Pstate.Reset;
    }

    /// <summary>
    /// Steps over the trapped instruction. AArch32 (only ever at EL0 here) has 16-bit ones and an IT block to move on.
    /// </summary>
    public void SkipInstruction(EsrEl2 esr)
    {
        Pc += esr.InstructionBytes;
        if ((Pstate & Arm.Pstate.Aarch32) != 0)
        {
            Pstate = ItState.Advance(Pstate);
        }
    }
}
