using Hypervisor.Model.Arm;
using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>A call's arguments at the width its id says: SMC32 drops bits 63:32 of every one (DEN0028).</summary>
public readonly struct PsciCall
{
    private PsciCall(ulong x1, ulong x2, ulong x3)
    {
        X1 = x1;
        X2 = x2;
        X3 = x3;
    }

    public ulong X1 { get; }

    public ulong X2 { get; }

    public ulong X3 { get; }

    public static PsciCall Decode(uint id, in VcpuRegisters registers)
    {
        ulong mask = (id & SmcccFunctionId.Smc64Bit) != 0 ? ulong.MaxValue : uint.MaxValue;
        return new PsciCall(registers.X[1] & mask, registers.X[2] & mask, registers.X[3] & mask);
    }
}
