namespace Psci.Exploration.Steps;

/// <summary>What the guests call; CPU_ON, CPU_OFF, CPU_SUSPEND, AFFINITY_INFO, WFI and interrupts in any case.</summary>
public enum GuestCalls
{
    /// <summary>The VM stops only with its last CPU_OFF.</summary>
    NoSystemCalls,

    /// <summary>SYSTEM_OFF too.</summary>
    SystemOff,

    /// <summary>SYSTEM_OFF and SYSTEM_RESET too.</summary>
    All,

    /// <summary>SYSTEM_OFF, powerdowns, SYSTEM_SUSPEND and CPU_FREEZE too.</summary>
    Powerdown,

    /// <summary>As Powerdown, with SYSTEM_RESET.</summary>
    Everything,
}
