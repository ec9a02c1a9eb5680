using System;

namespace Psci.Exploration.Steps;

/// <summary>What the guests call; CPU_ON, CPU_OFF, CPU_SUSPEND to standby, AFFINITY_INFO, WFI and interrupts in any case.</summary>
[Flags]
public enum GuestCalls
{
    /// <summary>The VM stops only with its last CPU_OFF.</summary>
    NoSystemCalls = 0,

    SystemOff = 1,

    Reset = 2,

    /// <summary>CPU_SUSPEND to the vCPU's own powerdown, SYSTEM_SUSPEND and CPU_FREEZE.</summary>
    Powerdown = 4,

    /// <summary>CPU_SUSPEND to the VM's powerdown and PSCI_SET_SUSPEND_MODE.</summary>
    Votes = 8,

    Everything = SystemOff | Reset | Powerdown | Votes,

    /// <summary>No call, but the VM's setting: a power-off, the last CPU_OFF's too, starts it again.</summary>
    OffRestarts = 16,
}
