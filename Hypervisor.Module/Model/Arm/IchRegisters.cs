using System.Runtime.InteropServices;

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

    /// <summary>As a CPU interface comes out of reset: nothing enabled, all priorities masked (IHI0069 12.2).</summary>
    public void Reset() => this = default;
}
