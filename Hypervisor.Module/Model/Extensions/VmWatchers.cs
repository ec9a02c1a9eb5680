using Hypervisor.Model.Exits;

namespace Hypervisor.Model.Extensions;

/// <summary>Who hears of the VMs. Complete before the first VM runs.</summary>
public sealed class VmWatchers
{
    private IExitWatcher[] _exits = [];
    private IPowerWatcher[] _power = [];

    /// <summary>Nobody listens: there is nothing to tell.</summary>
    public bool IsEmpty => _exits.Length + _power.Length == 0;

    internal void Add(IExitWatcher watcher) => _exits = [.. _exits, watcher];

    internal void Add(IPowerWatcher watcher) => _power = [.. _power, watcher];

    /// <summary>Tells of an exit, decoded and not yet completed.</summary>
    public void TellExit(in VmEvent happened)
    {
        foreach (IExitWatcher watcher in _exits)
        {
            watcher.OnExit(happened);
        }

        if (IsAboutPower(happened.Outcome.Reason))
        {
            TellPower(happened);
        }
    }

    /// <summary>Tells of a crash, which may come of an exit or of its completion.</summary>
    public void TellCrash(in VmEvent happened) => TellPower(happened);

    private static bool IsAboutPower(ExitReason reason) => reason is ExitReason.CpuUp or ExitReason.CpuDown or ExitReason.CpuSuspend
        or ExitReason.CpuPowerdown or ExitReason.SystemSuspend or ExitReason.SystemDown or ExitReason.SystemReset or ExitReason.SystemWarmReset;

    private void TellPower(in VmEvent happened)
    {
        foreach (IPowerWatcher watcher in _power)
        {
            watcher.OnPower(happened);
        }
    }
}
