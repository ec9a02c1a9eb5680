using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hypervisor.Model.Arm;

/// <summary>FP and SIMD state; V[2n] is the low and V[2n+1] the high half of Qn.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct FpRegisters
{
    public VectorRegisters V;
    public ulong Fpcr;
    public ulong Fpsr;

    /// <summary>32 registers of 128 bits as 64 words.</summary>
    [InlineArray(64)]
    public struct VectorRegisters
    {
        private ulong _q0Low;
    }
}
