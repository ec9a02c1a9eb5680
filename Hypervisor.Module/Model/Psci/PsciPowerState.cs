namespace Hypervisor.Model.Psci;

/// <summary>
/// power_state of CPU_SUSPEND and the statistics, in the extended StateID format (DEN0022 5.4.2), which PSCI_FEATURES
/// advertises: reserved 31 | powerdown 30 | reserved 29:28 | StateID 27:0. The StateID is built as DEN0022 6.5 recommends:
/// the vCPU's own state 3:0, the VM's 7:4, the level that the caller is the last of 15:12.
/// The VM has two power levels: 0 is a vCPU, 1 is the VM.
/// </summary>
public static class PsciPowerState
{
    public const uint Standby = 0x0000_0001;
    public const uint CpuPowerdown = 0x4000_0003;
    public const uint VmPowerdown = 0x4000_1033;

    // The original format: reserved 31:26 | power level 25:24 | reserved 23:17 | powerdown 16 | StateID 15:0.
    private const uint OriginalReserved = 0xFCFE_0000;
    private const uint OriginalPowerdown = 1u << 16;
    private const uint Powerdown = 1u << 30;
    private const uint StateId = 0xFFFF;
    private const int OriginalLevelShift = 24;
    private const int LevelShift = 12;

    /// <summary>
    /// A state of this class in the original format, which PSCI 0.2 has alone: the same StateID, with the level that it
    /// reaches to.
    /// </summary>
    public static uint ToOriginal(uint powerState) =>
        (powerState & StateId) | ((powerState >> LevelShift & 1) << OriginalLevelShift) | ((powerState & Powerdown) != 0 ? OriginalPowerdown : 0);

    /// <summary>The other way; whatever is no state stays none.</summary>
    public static uint FromOriginal(uint powerState)
    {
        uint extended = (powerState & StateId) | ((powerState & OriginalPowerdown) != 0 ? Powerdown : 0);
        return (powerState & OriginalReserved) == 0 && ToOriginal(extended) == powerState ? extended : 0;
    }

    /// <summary>The state that is meant; Run if none is: INVALID_PARAMETERS.</summary>
    public static PsciIdleState Decode(uint powerState) => powerState switch
    {
        Standby => PsciIdleState.Standby,
        CpuPowerdown => PsciIdleState.CpuPowerdown,
        VmPowerdown => PsciIdleState.VmPowerdown,
        _ => PsciIdleState.Run,
    };
}
