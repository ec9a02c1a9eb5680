using Hypervisor.Model.Smccc;

namespace Hypervisor.Model.Psci;

/// <summary>PSCI's two ranges of SMCCC ids: 0x8400_0000..1F (SMC32) and 0xC400_0000..1F (SMC64), DEN0022 5.1.</summary>
public static class PsciFunctionId
{
    public const uint Smc32Base = 0x8400_0000;
    public const uint Smc64Base = 0xC400_0000;

    private const uint NumberMask = 0x1F;

    /// <summary>CPU_OFF by an SMC64 id. The specification has none, but guests in the field call it.</summary>
    public const uint CpuOff64 = Smc64Base + (uint)PsciFunction.CpuOff;

    /// <summary>Whether the id lies in either range.</summary>
    public static bool IsPsci(uint id) => (id & ~(SmcccFunctionId.Smc64Bit | NumberMask)) == Smc32Base;

    /// <summary>The function number of an id in either range.</summary>
    public static PsciFunction Function(uint id) => (PsciFunction)(id & NumberMask);
}
