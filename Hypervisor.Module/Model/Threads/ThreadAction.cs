namespace Hypervisor.Model.Threads;

/// <summary>What a vCPU's thread does after an exit has been handled.</summary>
public enum ThreadAction : byte
{
    /// <summary>Enter the guest again.</summary>
    Continue,

    /// <summary>Wake the target's thread, then enter the guest again.</summary>
    WakeTarget,

    /// <summary>Sleep until an interrupt is pending for the vCPU.</summary>
    WaitForInterrupt,

    /// <summary>Sleep until an interrupt is pending, then turn On and enter the guest at the entry point. If one is pending, go on.</summary>
    PowerDown,

    /// <summary>Let another ready thread run.</summary>
    Yield,

    /// <summary>Let another ready thread run if the time slice is over.</summary>
    Preempt,

    /// <summary>Sleep until a CPU_ON wakes it. A wake that came first must not be lost.</summary>
    Park,

    /// <summary>Reset the registers, turn On and enter the guest at the entry point.</summary>
    Start,

    /// <summary>Stop all threads of the VM for good.</summary>
    StopVm,

    /// <summary>Stop all vCPUs of the VM, then start it: as at first, or warm, with its RAM as it is.</summary>
    ResetVm,
}
