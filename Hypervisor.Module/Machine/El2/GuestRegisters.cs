using Hypervisor.Model.Arm;
using IL2CPU.API.Attribs;

namespace Hypervisor.Machine;

/// <summary>The EL1 and EL0 system registers of the guest that occupies this CPU.</summary>
public static unsafe class GuestRegisters
{
    /// <summary>Reads every register that <see cref="El1Registers"/> names from the hardware.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Save(El1Registers* registers) => throw null!;

    /// <summary>Writes every register that <see cref="El1Registers"/> names. In force at the next guest entry.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void Load(El1Registers* registers) => throw null!;

    /// <summary>SCTLR_EL1 as the guest has it now.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadSctlrEl1() => throw null!;

    /// <summary>CNTV_CTL_EL0 as the guest has it now.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntvCtlEl0() => throw null!;

    /// <summary>CNTV_CVAL_EL0 as the guest has it now.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntvCvalEl0() => throw null!;

    /// <summary>CNTP_CTL_EL0 as the guest has it now.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntpCtlEl0() => throw null!;

    /// <summary>CNTP_CVAL_EL0 as the guest has it now.</summary>
    [PlugMethod(PlugRequired = true)]
    public static ulong ReadCntpCvalEl0() => throw null!;

    /// <summary>For when no guest's timer shall run in this CPU.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteCntvCtlEl0(ulong value) => throw null!;

    /// <summary>The same for the EL1 physical timer.</summary>
    [PlugMethod(PlugRequired = true)]
    public static void WriteCntpCtlEl0(ulong value) => throw null!;

    /// <summary>AT S1E1R on a guest's virtual address, with the guest's PAR_EL1 preserved.</summary>
    /// <returns>PAR_EL1: bit 0 set when the translation failed, else the address in bits 47:12.</returns>
    [PlugMethod(PlugRequired = true)]
    public static ulong TranslateStage1(ulong virtualAddress) => throw null!;
}
