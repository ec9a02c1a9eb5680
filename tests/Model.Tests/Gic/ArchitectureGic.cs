using System.Collections.Generic;
using System.Linq;

namespace Hypervisor.Model.Tests.Gic;

/// <summary>One CPU's interrupts as the architecture tells them, with no list registers in between (IHI0069 4.1): the oracle.</summary>
internal sealed class ArchitectureGic
{
    private readonly Dictionary<int, Interrupt> _interrupts = [];
    private readonly Stack<Interrupt> _taken = new();

    public IEnumerable<Interrupt> All => _interrupts.Values;

    public Interrupt Add(int intid, byte priority, bool isEdge) => _interrupts[intid] = new Interrupt(intid, priority, isEdge);

    public Interrupt this[int intid] => _interrupts[intid];

    public int Acknowledge()
    {
        Interrupt? best = _interrupts.Values.Where(each => each.IsPending && each.IsEnabled && !each.IsActive)
            .OrderBy(each => each.Priority).ThenBy(each => each.Intid).FirstOrDefault();
        if (best is null || (_taken.TryPeek(out Interrupt? running) && best.Priority >= running.Priority))
        {
            return CpuInterface.None;
        }

        best.IsActive = true;
        best.IsLatched = false;
        _taken.Push(best);
        return best.Intid;
    }

    public int End()
    {
        if (!_taken.TryPop(out Interrupt? ended))
        {
            return CpuInterface.None;
        }

        ended.IsActive = false;
        return ended.Intid;
    }

    /// <summary>Whether it was acknowledged and not ended.</summary>
    public bool IsTaken(Interrupt interrupt) => _taken.Contains(interrupt);

    internal sealed class Interrupt(int intid, byte priority, bool isEdge)
    {
        public int Intid => intid;

        public byte Priority => priority;

        public bool IsEnabled { get; set; }

        public bool IsActive { get; set; }

        public bool IsLatched { get; set; }

        public bool IsHigh { get; private set; }

        public bool IsPending => IsLatched || (IsHigh && !isEdge);

        public void Drive(bool level)
        {
            IsLatched |= isEdge && level && !IsHigh;
            IsHigh = level;
        }
    }
}
