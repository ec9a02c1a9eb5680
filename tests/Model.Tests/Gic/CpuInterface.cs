using System.Collections.Generic;
using System.Linq;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Gic;

namespace Hypervisor.Model.Tests.Gic;

/// <summary>
/// What the hardware does with list registers when a guest acknowledges and ends interrupts (IHI0069 4.6, EOImode 0, no preemption
/// limits beyond the priority): the other side of <see cref="VirtualGic"/>.
/// </summary>
internal sealed class CpuInterface(VirtualGic gic, int vcpu, int capacity)
{
    public const int None = 1023;

    private readonly Stack<(int Intid, byte Priority)> _taken = new();

    // The list registers themselves: what Ich holds of them is what was written, until a fold reads them.
    private ListRegisters _list;

    public int Capacity => capacity;

    public IchRegisters Ich;

    /// <summary>PPIs whose physical interrupt is active.</summary>
    public uint Linked { get; set; }

    /// <summary>Timers whose line is high.</summary>
    public uint RaisedTimers { get; set; }

    /// <summary>Whether MISR would show something, so that a maintenance interrupt comes.</summary>
    public bool IsMaintenanceDue { get; private set; }

    public IEnumerable<ListRegister> Listed => Enumerable.Range(0, (int)Ich.Used).Select(i => new ListRegister(_list[i]));

    /// <summary>ICH_ELRSR_EL2.</summary>
    public ulong Empty
    {
        get
        {
            ulong empty = 0;
            for (int i = 0; i < capacity; i++)
            {
                ListRegister register = new(_list[i]);
                empty |= register.IsEmpty && !register.TellsEnd ? 1UL << i : 0;
            }

            return empty;
        }
    }

    /// <returns>The other vCPUs that must look.</returns>
    public uint Look()
    {
        Fold();
        IsMaintenanceDue = false;
        uint others = gic.Fill(vcpu, ref Ich, Linked);
        _list = Ich.Lr;
        return others;
    }

    /// <summary>As the machine does when an interrupt comes again that the vCPU had and has ended.</summary>
    /// <param name="isLinked">Whether it is a timer's.</param>
    public bool TryRaiseAgain(int intid, bool isLinked)
    {
        int index = EndedInterrupts.Find(ref Ich, intid, Empty);
        if (index < 0 || new ListRegister(Ich.Lr[index]).IsHardware != isLinked)
        {
            return false;
        }

        _list[index] = Ich.Lr[index];
        return true;
    }

    /// <summary>As the machine does it: a link goes when the guest has ended the interrupt, or its timer is quiet.</summary>
    public void Fold()
    {
        if (Ich.Used != 0)
        {
            Ich.Lr = _list;
        }

        uint released = gic.Fold(vcpu, ref Ich);
        for (int intid = 16; intid < 32; intid++)
        {
            uint bit = 1u << intid;
            bool isQuiet = (RaisedTimers & bit) == 0 && !gic.IsActive(vcpu, intid);
            if ((Linked & bit) != 0 && ((released & bit) != 0 || isQuiet))
            {
                Linked &= ~bit;
                gic.SetPpi(vcpu, intid, false);
            }
        }
    }

    public int Acknowledge()
    {
        int best = -1;
        for (int i = 0; i < (int)Ich.Used; i++)
        {
            ListRegister register = new(_list[i]);
            bool precedes = best < 0 || Key(register) < Key(new ListRegister(_list[best]));
            best = register.IsPending && !register.IsActive && precedes ? i : best;
        }

        if (best < 0 || (_taken.TryPeek(out var running) && new ListRegister(_list[best]).Priority >= running.Priority))
        {
            return None;
        }

        ListRegister taken = new(_list[best]);
        _list[best] = (taken.Value & ~(3UL << 62)) | (1UL << 63);
        _taken.Push((taken.Intid, taken.Priority));
        return taken.Intid;
    }

    /// <summary>Ends what was acknowledged last.</summary>
    public int End()
    {
        if (!_taken.TryPop(out var ended))
        {
            return None;
        }

        for (int i = 0; i < (int)Ich.Used; i++)
        {
            ListRegister register = new(_list[i]);
            if (register.Intid == ended.Intid && register.IsActive)
            {
                _list[i] &= ~(1UL << 63);
                IsMaintenanceDue |= register.TellsEnd;
                return ended.Intid;
            }
        }

        Ich.HcrEl2 += 1UL << 27;
        IsMaintenanceDue |= (Ich.HcrEl2 & IchRegisters.HcrNotPresent) != 0;
        return ended.Intid;
    }

    public bool HasUnderflowed => (Ich.HcrEl2 & IchRegisters.HcrUnderflow) != 0 && Listed.Count(register => !register.IsEmpty) <= 1;

    private static int Key(ListRegister register) => (register.Priority << 10) + register.Intid;
}
