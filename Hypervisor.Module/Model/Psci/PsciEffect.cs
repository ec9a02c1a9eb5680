namespace Hypervisor.Model.Psci;

/// <summary>What a PSCI call asks of the machine beside its answer. <c>ExitReason</c> has the same values.</summary>
public enum PsciEffect : byte
{
    /// <summary>Nothing: x0 says it all, the caller goes on.</summary>
    Answer = 1,

    /// <summary>The target has been claimed and must be woken.</summary>
    CpuUp = 2,

    /// <summary>The caller is off and must not enter the guest again.</summary>
    CpuDown = 3,

    /// <summary>All vCPUs stop, for good.</summary>
    SystemDown = 4,

    /// <summary>All vCPUs stop, then the VM starts as at first.</summary>
    SystemReset = 5,

    /// <summary>The caller sleeps until an interrupt is pending for it, and loses nothing.</summary>
    CpuSuspend = 6,

    /// <summary>The caller is suspended: it sleeps until an interrupt is pending for it, and starts anew then.</summary>
    CpuPowerdown = 7,

    /// <summary>As CpuPowerdown, and no other vCPU is on.</summary>
    SystemSuspend = 8,

    /// <summary>All vCPUs stop, then the VM starts with its RAM as it is.</summary>
    SystemWarmReset = 9,
}
