using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Arm;

/// <summary>X0 to X30 in order. Register number 31 is not here: in a syndrome it means XZR.</summary>
[InlineArray(Count)]
public struct GeneralRegisters
{
    public const int Count = 31;

    private ulong _x0;
}
