using Hypervisor.Model.Psci;

namespace Hypervisor.Model.Exits;

/// <summary>Why the guest was left, after decoding: what the loop acts on and the trace shows.</summary>
public enum ExitReason : byte
{
    /// <summary>All done: the guest goes on.</summary>
    Nothing = 0,

    /// <summary>A call that x0 answers: the guest goes on.</summary>
    Hypercall = PsciEffect.Answer,

    CpuUp = PsciEffect.CpuUp,
    CpuDown = PsciEffect.CpuDown,
    SystemDown = PsciEffect.SystemDown,
    SystemReset = PsciEffect.SystemReset,
    CpuSuspend = PsciEffect.CpuSuspend,
    CpuPowerdown = PsciEffect.CpuPowerdown,
    SystemSuspend = PsciEffect.SystemSuspend,
    SystemWarmReset = PsciEffect.SystemWarmReset,

    /// <summary>A call that the firmware answers, as the VM's policy has it.</summary>
    FirmwareCall,

    /// <summary>A call that a rule of the policy logs or limits: it is answered once the time is known.</summary>
    WatchedCall,

    /// <summary>The guest takes an exception at EL1.</summary>
    Fault,

    MmioRead,
    MmioWrite,
    SysRegRead,
    SysRegWrite,

    /// <summary>A physical interrupt: the machine's, or one that is the guest's own.</summary>
    ExternalInterrupt,
    WaitForInterrupt,
    WaitForEvent,

    /// <summary>The VM cannot go on.</summary>
    VmCrash,
}
