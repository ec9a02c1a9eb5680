namespace Hypervisor.Model.Psci;

/// <summary>A vCPU's power as PSCI sees it. Standby is not a state of its own: nothing is lost in it.</summary>
public enum PsciVcpuPower
{
    /// <summary>Its thread has left the guest for good; CPU_ON may claim it.</summary>
    Off = 0,

    /// <summary>Claimed by one CPU_ON, not yet in the guest.</summary>
    OnPending = 1,

    /// <summary>In the guest, or stopped where it will go on.</summary>
    On = 2,

    /// <summary>Asleep without its registers; an interrupt turns it On at its entry point. To other CPUs it is on.</summary>
    Suspended = 3,
}
