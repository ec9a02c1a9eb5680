using Cosmos.Core;

namespace Hypervisor.Machine;

/// <summary>What every guest shares of the EL2 configuration: which instructions trap. Arm ARM D24.2.</summary>
internal static class El2Setup
{
    /// <summary>HCR_EL2 while a guest may run.</summary>
    public const ulong Hcr =
        (1ul << 0) |        // VM: stage 2 translates
        (1ul << 1) |        // SWIO: invalidate by set/way also cleans, so a guest cannot drop another's data
        (1ul << 2) |        // PTW: a stage-1 table in device memory faults
        (1ul << 3) | (1ul << 4) | (1ul << 5) |  // FMO, IMO, AMO: interrupts and SErrors are EL2's
        (1ul << 9) | (1ul << 10) |  // FB, BSU: TLB maintenance and barriers reach every CPU that the vCPU may move to
        HcrTrapWfi |
        (1ul << 14) |       // TWE: a spinning vCPU lets another thread run
        (1ul << 16) | (1ul << 18) | // TID1, TID3: ID registers are filtered
        (1ul << 19) |       // TSC: SMC
        (1ul << 20) | (1ul << 21) | // TIDCP, TACR: implementation-defined registers and ACTLR_EL1
        (1ul << 31) |       // RW: EL1 is AArch64
        (1ul << 35) | (1ul << 36);  // TLOR, TERR: LORegions and error records
        // Clear, so they trap or are UNDEFINED: API, APK (pointer authentication), ATA (memory tagging), NV, HCD.

    /// <summary>HCR_EL2.TWI: WFI gives the CPU to another thread.</summary>
    public const ulong HcrTrapWfi = 1ul << 13;

    private const ulong MdcrTraps =
        (1ul << 5) | (1ul << 6) |   // TPMCR, TPM: the performance monitors
        (1ul << 9) | (1ul << 10) | (1ul << 11); // TDA, TDOSA, TDRA: debug registers
    private const ulong MdcrHpmn = 0x1F;

    /// <summary>EL1 has the physical counter and its physical timer for itself (CNTHCTL_EL2.EL1PCTEN, EL1PCEN); EL2 uses another.</summary>
    private const ulong CnthctlCounterAndTimer = 3;

    /// <summary>ICC_SRE_EL1: EL1 has the GIC's system registers, and no bypass.</summary>
    private const ulong IccSreSystemRegisters = 7;

    /// <summary>Prepares this CPU for guests.</summary>
    /// <param name="vtcr">VTCR_EL2, the same for all VMs.</param>
    public static void Apply(ulong vtcr)
    {
        El2Registers.WriteHcrEl2(Hcr);
        El2Registers.WriteHstrEl2(0);
        El2Registers.WriteMdcrEl2((El2Registers.ReadMdcrEl2() & MdcrHpmn) | MdcrTraps);
        El2Registers.WriteCnthctlEl2(CnthctlCounterAndTimer);
        El2Registers.WriteVtcrEl2(vtcr);
        El2Registers.WriteVpidrEl2(SystemRegisters.ReadMidrEl1());
        VirtualCpuInterface.WriteIchHcrEl2(0);
        VirtualCpuInterface.WriteIccSreEl1(IccSreSystemRegisters);
        GuestTimers.EnableHere();
        ListRecall.EnableHere();
        Barriers.Isb();
        El2Registers.InvalidateAllGuestTlbs();
    }
}
