namespace Guest.Tour;

/// <summary>
/// What vCPUs do that CPU_ON has started. They run at the same time, so a job allocates nothing: the base library's heap
/// serves one CPU.
/// </summary>
internal abstract class SecondaryJob
{
    /// <summary>Runs on the vCPU; when it returns the vCPU turns itself off.</summary>
    public abstract void Run(int vcpu);
}
