using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Gic;

/// <summary>
/// 32 interrupts, a bit for each in every field, as the registers of GICv3 hold them (IHI0069 4.1, 12.9). What a list register holds of
/// an interrupt is kept there and not here: pending moves to it with <see cref="List"/> and comes back with <see cref="Unlist"/>.
/// </summary>
/// <param name="alwaysEdge">Interrupts that are edge-triggered whatever is configured: the SGIs.</param>
internal sealed class GicInterruptWord(uint alwaysEdge)
{
    internal const int InterruptCount = 32;

    private readonly byte[] _priority = new byte[InterruptCount];

    internal uint Group;
    internal uint Enabled;
    internal uint Active;

    /// <summary>Pending by an edge, an SGI or a register write, and in no list register.</summary>
    internal uint Latched;

    private uint _edge;
    private uint _line;

    // Which interrupts are in a list register, and what of them came from Latched.
    private uint _listed;
    private uint _listedLatch;

    internal uint Edge
    {
        get => _edge | alwaysEdge;
        set => _edge = value;
    }

    /// <summary>As ISPENDR shows it. A level interrupt is pending as long as its line is high, whatever ICPENDR says (IHI0069 12.9.12).</summary>
    internal uint Pending => Latched | _listedLatch | (_line & ~Edge);

    /// <summary>Whether there is anything to deliver, or to end, whatever is enabled.</summary>
    internal bool IsQuiet => (Latched | Active | (_line & ~Edge)) == 0;

    /// <summary>Whether list registers held any of them when they were filled.</summary>
    internal bool HasListed => _listed != 0;

    /// <summary>What a CPU interface may be offered, of the groups that are on.</summary>
    /// <param name="groups">Bit 0 for group 0, bit 1 for group 1.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint Deliverable(uint groups) => (Latched | (_line & ~Edge)) & ~Active & InGroups(groups);

    /// <summary>The same once all that list registers held is ended: what a line asked for there it asks for no more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal uint DeliverableAfterEnd(uint groups) => (Latched | (_line & ~Edge & ~_listed)) & ~(Active & ~_listed) & InGroups(groups);

    private uint InGroups(uint groups) => Enabled & (((groups & 1) != 0 ? ~Group : 0) | ((groups & 2) != 0 ? Group : 0));

    internal byte PriorityOf(int index) => _priority[index];

    internal void SetPriority(int index, byte value) => _priority[index] = value;

    /// <summary>Registers go to their reset values. Lines are what devices drive and stay.</summary>
    internal void Reset()
    {
        Group = Enabled = Active = Latched = _listed = _listedLatch = 0;
        _edge = 0;
        for (int i = 0; i < _priority.Length; i++)
        {
            _priority[i] = 0;
        }
    }

    /// <summary>A rising edge is kept for edge-triggered interrupts.</summary>
    internal void SetLine(uint bit, bool level)
    {
        uint rising = level ? bit & ~_line : 0;
        _line = level ? _line | bit : _line & ~bit;
        Latched |= rising & Edge;
    }

    /// <summary>Hands an interrupt to a list register, in the states that it is in.</summary>
    /// <param name="intid">Whose bit in this word it is.</param>
    /// <param name="linked">
    /// Its line is a physical interrupt of the same INTID, active in the hardware's distributor: the guest's end deactivates that, and
    /// what is still wrong then raises it anew. So it is never pending and active at once (IHI0069 12.4.9).
    /// </param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ListRegister List(int intid, bool linked)
    {
        int index = intid & (InterruptCount - 1);
        uint bit = 1u << index;
        uint level = _line & ~Edge & bit;
        uint active = Active & bit;
        uint pending = linked && active != 0 ? 0 : (Latched | level) & Enabled & bit;
        ListRegister register = ListRegister.Of(intid, _priority[index], (Group >> index) & 1, pending >> index, active >> index);
        uint moved = Latched & pending;
        _listedLatch |= moved;
        Latched &= ~moved;
        _listed |= bit;

        // A level that is still high when the guest ends the interrupt makes it pending again; somebody must look then.
        return linked ? register.WithHardware() : level != 0 ? register.WithTellsEnd() : register;
    }

    /// <summary>Takes back interrupts, a bit for each, that the guest has taken from their list registers and ended.</summary>
    /// <param name="lowered">Of these, those whose line is low by that.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void End(uint ended, uint lowered)
    {
        Active &= ~(ended & _listed);
        _listedLatch &= ~ended;
        _listed &= ~ended;
        _line &= ~lowered;
    }

    /// <summary>Takes an interrupt back from a list register, in the states that the guest has left it in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Unlist(ListRegister register)
    {
        uint bit = 1u << (register.Intid & (InterruptCount - 1));
        if ((_listed & bit) == 0)
        {
            // The VM was reset meanwhile.
            return;
        }

        Active = register.IsActive ? Active | bit : Active & ~bit;
        Latched |= register.IsPending ? _listedLatch & bit : 0;
        _listedLatch &= ~bit;
        _listed &= ~bit;
    }
}
