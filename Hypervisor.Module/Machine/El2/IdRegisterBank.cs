using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The host CPU's identification registers.</summary>
public static unsafe class IdRegisterBank
{
    /// <summary>Registers in the AArch64 part of the ID space: op0 3, op1 0, CRn 0, CRm 4 to 7, op2 0 to 7.</summary>
    public const int Count = 32;

    /// <summary>Reads them in the order CRm, op2. Encodings without a register read as zero (Arm ARM D23.3).</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Read(ulong* values) => throw null!;
}
