namespace Hypervisor.Model.Smccc;

/// <summary>
/// Answers a range of calls for all VMs, in place of NOT_SUPPORTED. It runs while the calling vCPU is stopped, with interrupts masked
/// and on several CPUs at once: it neither allocates, waits nor throws.
/// </summary>
public interface ISmcccService
{
    /// <summary>For people, as in <c>TALLY</c>: the trace shows it.</summary>
    string Name { get; }

    /// <summary>Answers a call. A guest may put anything into any register.</summary>
    /// <returns>x0, and x1 to x3 if the call has them; NOT_SUPPORTED for a number that the service does not use.</returns>
    SmcccResult Handle(in SmcccCall call);
}
