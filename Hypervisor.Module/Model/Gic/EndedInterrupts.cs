using System.Runtime.CompilerServices;
using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Gic;

/// <summary>What of the interrupts that a vCPU's list registers were filled with the guest has taken and ended since: known without a fold.</summary>
public static class EndedInterrupts
{
    /// <summary>
    /// Finds an interrupt of the vCPU's own that was pending when the list registers were filled, and that the guest has taken and ended
    /// since. Whatever changes how it is delivered has them filled anew, so it is pending again once the same value is written again.
    /// </summary>
    /// <param name="intid">An SGI or a linked PPI.</param>
    /// <param name="empty">ICH_ELRSR_EL2: a bit for each list register that holds nothing any more.</param>
    /// <returns>The list register's number; -1 if there is none such.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Find(ref readonly IchRegisters ich, int intid, ulong empty)
    {
        int used = (int)ich.Used;
        for (int i = 0; i < used; i++)
        {
            ListRegister register = new(ich.Lr[i]);
            if (register.Intid == intid && register.IsOnlyPending && ((empty >> i) & 1) != 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether the guest has ended all that the list registers held when they were filled, and every physical interrupt that is linked was
    /// one of them: so none is active any more.
    /// </summary>
    /// <param name="empty">ICH_ELRSR_EL2.</param>
    /// <param name="linked">PPIs that were linked when the list registers were filled, a bit for each INTID.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreAll(ref readonly IchRegisters ich, ulong empty, uint linked)
    {
        int used = (int)ich.Used;
        for (int i = 0; i < used; i++)
        {
            ListRegister register = new(ich.Lr[i]);
            linked &= register.IsHardware ? ~(1u << register.Intid) : uint.MaxValue;
        }

        return linked == 0 && (~empty & ((1UL << used) - 1)) == 0 && ich.HcrEl2 == IchRegisters.HcrEnable;
    }
}
