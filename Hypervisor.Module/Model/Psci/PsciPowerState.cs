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

    /// <summary>The state that is meant; Run if none is: INVALID_PARAMETERS.</summary>
    public static PsciIdleState Decode(uint powerState) => powerState switch
    {
        Standby => PsciIdleState.Standby,
        CpuPowerdown => PsciIdleState.CpuPowerdown,
        VmPowerdown => PsciIdleState.VmPowerdown,
        _ => PsciIdleState.Run,
    };
}
