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
    private bool _isDown;
    private ulong _since;
    private PsciIdleStatistics _statistics;

    /// <summary>The VM's powerdowns.</summary>
    public ref readonly PsciIdleStatistics Statistics => ref _statistics;

    /// <summary>A vCPU that agrees falls asleep; if it is the last, so does the VM.</summary>
    internal void Enter(PsciVcpu vcpu, ulong now)
    {
        Acquire();
        vcpu.AgreesToPowerdown = true;
        bool all = true;
        for (int i = 0; i < vcpu.Vm.Count; i++)
        {
            PsciVcpu other = vcpu.Vm[i];
            all &= other.AgreesToPowerdown || other.Power == PsciVcpuPower.Off;
        }

        _isDown = all;
        _since = now;
        Release();
    }

    /// <summary>A vCPU that agreed wakes, and the VM with it.</summary>
    internal void Leave(PsciVcpu vcpu, ulong now)
    {
        Acquire();
        vcpu.AgreesToPowerdown = false;
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
