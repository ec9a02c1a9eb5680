namespace Psci.Exploration.Steps;

/// <summary>A rule broken on purpose, in the explorer and never in the product.</summary>
public enum Mutation
{
    None,

    /// <summary>CPU_ON turns its target On at once.</summary>
    SkipPending,

    /// <summary>CPU_ON looks at the power, then writes it.</summary>
    ClaimWithoutExchange,

    /// <summary>CPU_ON looks at its target's neighbor.</summary>
    ClaimByWrongTarget,

    /// <summary>CPU_ON writes entry point and context id, then claims.</summary>
    WriteBeforeClaim,

    /// <summary>The claim is startable before its entry point is written.</summary>
    CompleteBeforeWrite,

    /// <summary>The caller's endianness follows after the claim is startable.</summary>
    EndiannessAfterComplete,

    /// <summary>The target is woken before its claim is startable.</summary>
    WakeBeforeComplete,

    /// <summary>CPU_ON leaves the waking to others.</summary>
    ForgetWake,

    /// <summary>A wake that comes before the thread waits is dropped.</summary>
    ForgetPermit,

    /// <summary>CPU_ON counts its target twice.</summary>
    CountTwice,

    /// <summary>CPU_ON does not count its target.</summary>
    ForgetCountOn,

    /// <summary>A woken thread starts its vCPU whether it is claimed or not.</summary>
    StartWithoutClaim,

    /// <summary>A start leaves the claim startable.</summary>
    KeepClaim,

    /// <summary>A start leaves the registers of the last life.</summary>
    ForgetReset,

    /// <summary>CPU_OFF says Off and enters the guest once more.</summary>
    OffBeforeLeaving,

    /// <summary>CPU_OFF leaves the count as it is.</summary>
    ForgetCountOff,

    /// <summary>The last CPU_OFF parks like any other.</summary>
    ParkLast,

    /// <summary>AFFINITY_INFO knows on and off only.</summary>
    HidePending,

    /// <summary>The guest loop does not look whether a stop is asked for.</summary>
    EnterDuringStop,

    /// <summary>A parked thread that wakes does not look whether a stop is asked for.</summary>
    StartDuringStop,

    /// <summary>A stop wakes no parked thread.</summary>
    StopWithoutWake,

    /// <summary>A stop interrupts no guest.</summary>
    StopWithoutKick,

    /// <summary>A request is looked for, then written.</summary>
    RequestWithoutExchange,

    /// <summary>The requester clears the count of arrivals.</summary>
    ClearAtRequest,

    /// <summary>Threads read the count of arrivals, then write it.</summary>
    ArriveWithoutExchange,

    /// <summary>The last but one to arrive ends the gathering.</summary>
    EndEarly,

    /// <summary>Gathered threads wait until no stop is asked for, not until their round is over.</summary>
    WaitForNoRequest,

    /// <summary>A thread that comes back from a gathering does not look whether the next stop is asked for.</summary>
    GatherOnce,

    /// <summary>The end of a gathering wakes nobody.</summary>
    ForgetRelease,

    /// <summary>A reset leaves each vCPU's power as it is.</summary>
    RestartKeepsPower,

    /// <summary>CPU_FREEZE is granted to the last vCPU too.</summary>
    FreezeLast,

    /// <summary>CPU_FREEZE looks at the count, then writes it.</summary>
    FreezeWithoutExchange,

    /// <summary>A powerdown counts its vCPU off.</summary>
    SuspendCountsOff,

    /// <summary>SYSTEM_SUSPEND does not look at the other vCPUs.</summary>
    SuspendAmongOthers,

    /// <summary>A stop does not end a powerdown.</summary>
    SleepThroughStop,

    /// <summary>The end of a powerdown leaves the registers as they were.</summary>
    KeepRegisters,

    /// <summary>AFFINITY_INFO says OFF of a vCPU that is suspended.</summary>
    HideSuspended,

    /// <summary>CPU_SUSPEND for the VM looks at no other vCPU in OS-initiated mode either.</summary>
    AskAmongOthers,

    /// <summary>In OS-initiated mode it looks at the other vCPUs one after the other.</summary>
    AskByLooking,

    /// <summary>The end of a powerdown leaves the vCPU counted as suspended.</summary>
    ForgetCountAwake,

    /// <summary>Whoever agrees to the VM's powerdown looks at the other vCPUs one after the other.</summary>
    VoteByLooking,

    /// <summary>A vCPU that wakes leaves its vote for the VM's powerdown.</summary>
    KeepVote,

    /// <summary>A vCPU that wakes leaves the VM powered down.</summary>
    SleepOnAsVm,
}
