using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Arm;

/// <summary>ICH_LR0_EL2 to ICH_LR15_EL2; a CPU has the first few of them (ICH_VTR_EL2.ListRegs).</summary>
[InlineArray(Count)]
public struct ListRegisters
{
    public const int Count = 16;

    private ulong _first;
}
