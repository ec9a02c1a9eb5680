using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hypervisor.Model.Gic;

namespace Hypervisor.Model.Arm;

/// <summary>
/// The virtual CPU interface of a vCPU, as the ICH_*_EL2 registers hold it (IHI0069 12.4). Priority mask, group enables and active
/// priorities move with the vCPU; the list registers are empty while it is in no CPU, as their interrupts are folded back then.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
public struct IchRegisters
{
    /// <summary>ICH_HCR_EL2.En: the virtual CPU interface works.</summary>
    public const ulong HcrEnable = 1;

    /// <summary>ICH_HCR_EL2.UIE: a maintenance interrupt comes once at most one list register holds an interrupt.</summary>
    public const ulong HcrUnderflow = 1 << 1;

    /// <summary>ICH_HCR_EL2.LRENPIE: a maintenance interrupt comes when the guest ended an interrupt that no list register holds.</summary>
    public const ulong HcrNotPresent = 1 << 2;

    private const int HcrEoiCountShift = 27;
    private const ulong HcrEoiCountMask = 0x1F;

    public ulong VmcrEl2;
    public ulong HcrEl2;
    public ulong Ap0r0El2;
    public ulong Ap1r0El2;
    public ListRegisters Lr;

    /// <summary>How many list registers, from the first on, hold something.</summary>
    public ulong Used;

    /// <summary>ICH_HCR_EL2.EOIcount: how many interrupts the guest ended that no list register holds.</summary>
    public readonly int EndedElsewhere => (int)((HcrEl2 >> HcrEoiCountShift) & HcrEoiCountMask);

    /// <summary>
    /// Finds an interrupt of the vCPU's own that was pending when the list registers were filled, and that the guest has taken and ended
    /// since. Whatever changes how it is delivered has them filled anew, so it is pending again once the same value is written again.
    /// </summary>
    /// <param name="intid">An SGI or a linked PPI.</param>
    /// <param name="empty">ICH_ELRSR_EL2: a bit for each list register that holds nothing any more.</param>
    /// <returns>The list register's number; -1 if there is none such.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int FindEnded(int intid, ulong empty)
    {
        int used = (int)Used;
        for (int i = 0; i < used; i++)
        {
            ListRegister register = new(Lr[i]);
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
    public readonly bool IsAllEnded(ulong empty, uint linked)
    {
        int used = (int)Used;
        for (int i = 0; i < used; i++)
        {
            ListRegister register = new(Lr[i]);
            linked &= register.IsHardware ? ~(1u << register.Intid) : uint.MaxValue;
        }

        return linked == 0 && (~empty & ((1UL << used) - 1)) == 0 && HcrEl2 == HcrEnable;
    }

    /// <summary>As a CPU interface comes out of reset: nothing enabled, all priorities masked (IHI0069 12.2).</summary>
    public void Reset() => this = default;
}
