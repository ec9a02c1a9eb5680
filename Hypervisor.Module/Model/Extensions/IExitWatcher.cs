namespace Hypervisor.Model.Extensions;

/// <summary>
/// Hears of each exit once it is decoded. Called on the vCPU's own thread with interrupts masked, by several CPUs at once: it neither
/// allocates, waits nor throws.
/// </summary>
public interface IExitWatcher
{
    void OnExit(in VmEvent happened);
}
