using System.Threading;

namespace Hypervisor.Model.Threads;

/// <summary>
/// How a VM's threads agree to stop (DEN0022 5.9, 5.10): the first request wins, every thread arrives outside the guest, and the
/// last of them finishes alone. Each public method is one atomic step to the other CPUs; Psci.Exploration takes them one by one.
/// </summary>
/// <param name="threads">How many must arrive: the VM's vCPUs.</param>
public sealed class VmGathering(int threads)
{
    private const int NoRequest = 0;
    private const int OffRequest = 1;
    private const int ResetRequest = 2;

    private int _request;
    private int _arrived;
    private int _round;
    private bool _over;

    /// <summary>From a request until its last thread has finished it.</summary>
    public bool IsRequested => Volatile.Read(ref _request) != NoRequest;

    /// <summary>What the last thread has to do: start the VM again, or leave it off.</summary>
    public bool IsReset => Volatile.Read(ref _request) == ResetRequest;

    /// <summary>For ever once the VM is off.</summary>
    public bool IsOver => Volatile.Read(ref _over);

    /// <returns>True for the one whose request counts, who must bring all threads here; false if one is under way.</returns>
    public bool TryRequest(bool reset) =>
        Interlocked.CompareExchange(ref _request, reset ? ResetRequest : OffRequest, NoRequest) == NoRequest;

    /// <summary>A thread of the VM is here, outside the guest.</summary>
    /// <param name="round">What to wait for the end of.</param>
    /// <returns>True for the last, which must call <see cref="Finish"/>.</returns>
    public bool Arrive(out int round)
    {
        round = Volatile.Read(ref _round);
        return Interlocked.Increment(ref _arrived) == threads;
    }

    /// <summary>
    /// Whether a gathering is over. Not the same as no request: the VM may be asked to stop again before a thread has looked,
    /// and that thread must arrive again.
    /// </summary>
    public bool HasEnded(int round) => Volatile.Read(ref _round) != round;

    /// <summary>Lets all threads go: the round comes last, as that is what they look at.</summary>
    public void Finish()
    {
        _over = !IsReset;
        _arrived = 0;
        Volatile.Write(ref _request, NoRequest);
        Volatile.Write(ref _round, _round + 1);
    }
}
