using System.Threading;

namespace Hypervisor.Model.Psci;

/// <summary>How often and how long a state has been in use. One thread adds at a time; any may read.</summary>
public struct PsciIdleStatistics
{
    private ulong _count;
    private ulong _ticks;

    /// <summary>Completed stays.</summary>
    public ulong Count => Volatile.Read(ref _count);

    /// <summary>Length of all completed stays, in ticks of the counter.</summary>
    public ulong Ticks => Volatile.Read(ref _ticks);

    /// <summary>Adds one stay. A counter that was read elsewhere may lie a little behind: such a stay took no time.</summary>
    public void Add(ulong since, ulong now)
    {
        Volatile.Write(ref _ticks, _ticks + (now > since ? now - since : 0));
        Volatile.Write(ref _count, _count + 1);
    }
}
