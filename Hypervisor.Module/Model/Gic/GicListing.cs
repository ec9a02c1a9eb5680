using System.Numerics;
using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Gic;

/// <summary>Filling one vCPU's list registers: as long as there are some, each interrupt gets the next; then the most urgent stay.</summary>
/// <param name="linked">PPIs whose physical interrupt is active in this CPU, a bit for each INTID.</param>
internal ref struct GicListing(VirtualGic gic, int vcpu, int capacity, uint linked)
{
    /// <summary>Whether something had to be left out.</summary>
    internal bool HasOverflowed { get; private set; }

    /// <param name="word">Some interrupts of the vCPU's.</param>
    /// <param name="interrupts">A bit for each that is to go in.</param>
    /// <param name="first">INTID of bit 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void AddAll(ref IchRegisters ich, GicInterruptWord word, uint interrupts, int first)
    {
        int used = (int)ich.Used;
        for (uint left = interrupts; left != 0; left &= left - 1)
        {
            int intid = first + BitOperations.TrailingZeroCount(left);
            ListRegister register = word.List(intid, first == 0 && ((linked >> intid) & 1) != 0);
            if (first != 0)
            {
                gic.Routing.Own(vcpu, intid);
            }

            if (used < capacity)
            {
                ich.Lr[used++] = register.Value;
            }
            else
            {
                HasOverflowed = true;
                Replace(ref ich, register);
            }
        }

        ich.Used = (ulong)used;
    }

    /// <summary>The least urgent of all goes back.</summary>
    private readonly void Replace(ref IchRegisters ich, ListRegister register)
    {
        int worst = 0;
        for (int i = 1; i < capacity; i++)
        {
            worst = Urgency(new ListRegister(ich.Lr[i])) >= Urgency(new ListRegister(ich.Lr[worst])) ? i : worst;
        }

        ListRegister loser = new(ich.Lr[worst]);
        if (Urgency(register) < Urgency(loser))
        {
            ich.Lr[worst] = register.Value;
            gic.Unlist(vcpu, loser);
        }
        else
        {
            gic.Unlist(vcpu, register);
        }
    }

    /// <summary>
    /// Lower is more urgent. Of equals what is active comes first, as its end needs no maintenance interrupt then; a pending one of higher
    /// priority preempts it, so it must have its place.
    /// </summary>
    private static int Urgency(ListRegister register) => (register.Priority * 2) + (register.IsActive ? 0 : 1);
}
