namespace Hypervisor.Model.Psci;

/// <summary>A vCPU's power as PSCI sees it. Standby is not a state of its own: to other CPUs it is On (DEN0022).</summary>
public enum PsciVcpuPower
{
    /// <summary>Its thread has left the guest for good; CPU_ON may claim it.</summary>
    Off = 0,

    /// <summary>Claimed by one CPU_ON, not yet in the guest.</summary>
    OnPending = 1,

    /// <summary>In the guest, or stopped where it will go on.</summary>
    On = 2,
}
