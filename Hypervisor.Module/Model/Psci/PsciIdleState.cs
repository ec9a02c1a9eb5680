namespace Hypervisor.Model.Psci;

/// <summary>How deep a vCPU sleeps by its own request. Each state is deeper than the one before.</summary>
public enum PsciIdleState : byte
{
    /// <summary>It does not sleep.</summary>
    Run = 0,

    /// <summary>As WFI: everything is kept.</summary>
    Standby = 1,

    /// <summary>The vCPU's registers are lost, but for its timers.</summary>
    CpuPowerdown = 2,

    /// <summary>As CpuPowerdown, and the vCPU agrees that the whole VM is powered down when all others agree or are off.</summary>
    VmPowerdown = 3,
}
