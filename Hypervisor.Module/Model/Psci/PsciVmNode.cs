using System.Threading;

namespace Hypervisor.Model.Psci;

/// <summary>
/// The VM as a node of the power topology: powered down from the sleep of a vCPU that agrees, all others being off or
/// asleep and agreed, until one wakes. Its lock is held for a few instructions, with nothing taken inside, and only around
/// sleeps that ask for the VM's powerdown.
/// </summary>
public sealed class PsciVmNode
{
    private int _lock;
    private int _agreed;
    private bool _isDown;
    private ulong _since;
    private PsciIdleStatistics _statistics;

    /// <summary>The VM's powerdowns.</summary>
    public ref readonly PsciIdleStatistics Statistics => ref _statistics;

    /// <summary>
    /// A vCPU that agrees falls asleep; if it is the last, so does the VM. Counts are compared, since to look at one vCPU after
    /// the other is to miss one that is turned on by another that then turns itself off.
    /// </summary>
    internal void Enter(PsciVm vm, ulong now)
    {
        Acquire();
        _agreed++;
        _isDown = _agreed == vm.OnCount;
        _since = now;
        Release();
    }

    /// <summary>A vCPU that agreed wakes, and the VM with it.</summary>
    internal void Leave(ulong now)
    {
        Acquire();
        _agreed--;
        if (_isDown)
        {
            _isDown = false;
            _statistics.Add(_since, now);
        }

        Release();
    }

    /// <summary>Nobody sleeps; only while the whole VM is stopped.</summary>
    internal void Reset(bool keepsStatistics)
    {
        _agreed = 0;
        _isDown = false;
        _statistics = keepsStatistics ? _statistics : default;
    }

    private void Acquire()
    {
        while (Interlocked.CompareExchange(ref _lock, 1, 0) != 0)
        {
        }
    }

    private void Release() => Volatile.Write(ref _lock, 0);
}
