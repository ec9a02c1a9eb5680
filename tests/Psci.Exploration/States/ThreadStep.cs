namespace Psci.Exploration.States;

/// <summary>What a vCPU's thread does next. Each is one atomic step; between two of them any other thread may go on.</summary>
internal enum ThreadStep : byte
{
    /// <summary>VcpuThread.Run: is a stop asked for?</summary>
    LoopTop,

    /// <summary>PsciVcpu.TryStart: TakeStart.</summary>
    TakeStart,

    /// <summary>PsciVcpu.TryStart: ResetRegisters.</summary>
    ResetRegisters,

    /// <summary>PsciVcpu.TryStart: OnPending to On.</summary>
    TurnOn,

    /// <summary>In Scheduler.Park because there is nothing to start; goes on when there is a permit.</summary>
    Parked,

    /// <summary>In the guest, about to make any call.</summary>
    Guest,

    /// <summary>PsciVcpu.Claim has won: WriteStart for the operand.</summary>
    WriteStart,

    /// <summary>PsciVcpu.Claim: CountOn.</summary>
    CountOn,

    /// <summary>VcpuThreadDriver.Wake: CompleteClaim.</summary>
    CompleteClaim,

    /// <summary>VcpuThreadDriver.Wake: Unpark the operand.</summary>
    WakeTarget,

    /// <summary>VcpuThread.RunGuest: back into the guest unless a stop is asked for.</summary>
    GuestLoopEnd,

    /// <summary>PsciVcpu.PowerOff and TryFreeze have counted the vCPU off: On to Off; operand 1 for the last by CPU_OFF.</summary>
    TurnOff,

    /// <summary>CPU_OFF is done: the thread map is asked.</summary>
    CpuDown,

    /// <summary>VmStop.Request; operand 1 for a reset.</summary>
    RequestStop,

    /// <summary>VmStop.UnparkAll of a request; the operand is the set of those still to wake.</summary>
    CallAll,

    /// <summary>VmStop.Gather: Arrive.</summary>
    Arrive,

    /// <summary>VmStop.Gather: HasEnded?</summary>
    Gathered,

    /// <summary>In Scheduler.Park during a gathering; goes on when there is a permit.</summary>
    GatherParked,

    /// <summary>VmStop.End: Restart, for a reset.</summary>
    Restart,

    /// <summary>VmStop.End: Finish.</summary>
    Finish,

    /// <summary>VmStop.UnparkAll of an end; the operand is the set of those still to wake.</summary>
    ReleaseAll,

    /// <summary>In Scheduler.ParkUntil for WFI or CPU_SUSPEND; goes on when there is a permit or a timer is due.</summary>
    Blocked,

    /// <summary>PsciVcpu.PowerDown has turned the vCPU Suspended: CountSuspended.</summary>
    CountSuspended,

    /// <summary>VcpuPowerdown.Apply: is a timer due already? If not, FallAsleep, with PsciVmNode.Enter.</summary>
    PowerDown,

    /// <summary>In Scheduler.ParkUntil for a powerdown; goes on when there is a permit or a timer is due.</summary>
    Asleep,

    /// <summary>VcpuPowerdown.Apply, woken by a permit: is a stop asked for?</summary>
    Woken,

    /// <summary>VcpuPowerdown.Apply, woken by a timer: is a stop asked for?</summary>
    TimerDue,

    /// <summary>PsciVcpu.Resume: PsciVmNode.Leave.</summary>
    LeaveNode,

    /// <summary>PsciVcpu.Resume: VcpuContext.Resume.</summary>
    ResumeRegisters,

    /// <summary>PsciVcpu.WakeUp: CountAwake; operand 1 for a powerdown that is abandoned.</summary>
    CountAwake,

    /// <summary>PsciVcpu.WakeUp: Suspended to On; operand as before.</summary>
    WakeUp,

    /// <summary>The thread is over.</summary>
    Terminated,

    /// <summary>Only in mutants that split what the product does at once: the second half.</summary>
    SecondHalf,
}
