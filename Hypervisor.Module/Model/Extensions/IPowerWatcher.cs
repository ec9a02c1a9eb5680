namespace Hypervisor.Model.Extensions;

/// <summary>
/// Hears of power: CpuUp, CpuDown, CpuSuspend, CpuPowerdown, SystemSuspend, SystemDown, SystemReset, SystemWarmReset and VmCrash.
/// Called on the vCPU's own thread with interrupts masked, by several CPUs at once: it neither allocates, waits nor throws.
/// </summary>
public interface IPowerWatcher
{
    /// <summary>PSCI has decided; what follows from it is still to be done.</summary>
    void OnPower(in VmEvent happened);
}
