namespace Psci.Exploration.Properties;

/// <summary>What holds in every state, or at every step, of the unmutated protocol.</summary>
public enum Property
{
    None,

    /// <summary>Of racing CPU_ONs one answers SUCCESS, until its target has started; the others are told why not.</summary>
    OneWinner,

    /// <summary>A thread that waits without a permit has nothing to do, or whoever will wake it is on the way.</summary>
    NoLostWake,

    /// <summary>Off and OnPending are seen only when the vCPU's thread is out of the guest and cannot come back without a start.</summary>
    OffMeansLeft,

    /// <summary>Once all have gathered, and after SYSTEM_OFF for ever, no vCPU is in the guest or on the way to it.</summary>
    NothingRunsWhenStopped,

    /// <summary>A thread in the guest while a stop is asked for has been interrupted, or will be.</summary>
    StopReachesAll,

    /// <summary>At the first instruction each register has PSCI's reset value, or what the winner's call said.</summary>
    ResetStateComplete,

    /// <summary>A thread's state is the one that the published map gives for its vCPU's power.</summary>
    ThreadFollowsMap,

    /// <summary>AFFINITY_INFO says ON of who can run, ON_PENDING of who is claimed, OFF of who has left.</summary>
    AffinityIsTrue,

    /// <summary>SYSTEM_SUSPEND is granted only while every other vCPU is off or certain to be.</summary>
    SuspendsAlone,

    /// <summary>In OS-initiated mode CPU_SUSPEND powers the VM down only if every other vCPU is off, certain to be, or suspended.</summary>
    LastAsks,

    /// <summary>The VM is down from the moment that the last of its vCPUs that are not off agrees, and only while all do.</summary>
    VmSleepsAsOne,

    /// <summary>The count is that of vCPUs on or pending, so that the last CPU_OFF, and no other, ends the VM.</summary>
    CountIsExact,

    /// <summary>While a stop is under way no other request wins.</summary>
    OneStopAtATime,

    /// <summary>As many arrivals are counted as threads have arrived.</summary>
    EveryArrivalCounts,

    /// <summary>Some thread can go on, until all are over.</summary>
    NoDeadlock,
}
