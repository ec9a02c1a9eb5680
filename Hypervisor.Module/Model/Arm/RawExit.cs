using System.Runtime.InteropServices;

namespace Hypervisor.Model.Arm;

/// <summary>What the vectors report of one exit, undecoded. Only Kind is valid after an interrupt.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RawExit
{
    public RawExitKind Kind;

    /// <summary>ESR_EL2.</summary>
    public ulong Esr;

    /// <summary>FAR_EL2: the virtual address of an abort or alignment fault.</summary>
    public ulong Far;

    /// <summary>
    /// HPFAR_EL2: the guest-physical page of a stage-2 fault. Where <see cref="DataAbortIss.HasHpfar"/> is false
    /// for an MMU fault, whoever acts on hardware replaces it by a translation of Far before the exit is routed.
    /// </summary>
    public ulong Hpfar;

    /// <summary>The guest-physical address: HPFAR_EL2.FIPA (bits 43:4 hold IPA 51:12) and the page offset of FAR_EL2.</summary>
    public readonly ulong Ipa => ((Hpfar & 0xFFF_FFFF_FFF0) << 8) | (Far & 0xFFF);
}
