using IL2CPU.API;
using IL2CPU.API.AArch64;
using IL2CPU.API.Attribs;

namespace Kernel.Plugs.Exceptions;

/// <summary>
/// VBAR_EL2 points to CosmosVectors: sixteen slots of 128 bytes (Arm ARM D1.4.1). The kernel runs on SP_EL2, so the first four
/// are never taken; the next four are its own faults and interrupts; then those from an AArch64 guest, then from AArch32 code.
/// </summary>
[ForceInclude, AsmLabel("CosmosVectors")]
public sealed class VectorsAsm : AssemblerMethod
{
    private const int SlotSize = 128;
    private static readonly string[] s_slots =
    [
        "CosmosEl2Unexpected", "CosmosEl2Unexpected", "CosmosEl2Unexpected", "CosmosEl2Unexpected",
        "CosmosEl2Synchronous", "CosmosEl2Irq", "CosmosEl2Unexpected", "CosmosEl2SError",
        "CosmosGuestSynchronous", "CosmosGuestIrq", "CosmosGuestFiq", "CosmosGuestSError",
        "CosmosGuestSynchronous", "CosmosGuestIrq", "CosmosGuestFiq", "CosmosGuestSError",
    ];

    /// <summary>VBAR_EL2 has no bits 10:0.</summary>
    public override int Alignment => 2048;

    public override void AssembleNew(Assembler aAssembler, object aMethodInfo)
    {
        foreach (string target in s_slots)
        {
            aAssembler.Align(SlotSize);
            aAssembler.B(target);
        }
    }
}
