namespace Hypervisor.Model.Arm;

/// <summary>
/// A vCPU's affinity as MPIDR_EL1 and PSCI's target_cpu carry it (DDI0487 MPIDR_EL1, DEN0022 CPU_ON).
/// Aff3 39:32 | Aff2 23:16 | Aff1 15:8 | Aff0 7:0; MPIDR_EL1 alone has RES1 in 31, U in 30 and MT in 24.
/// </summary>
public readonly struct Mpidr
{
    /// <summary>The bits that name a CPU. All others must be zero in target_cpu and target_affinity.</summary>
    public const ulong AffinityMask = 0xFF_00FF_FFFF;

    private const ulong Res1 = 1ul << 31;

    // GICv3 reaches 16 CPUs of one cluster by one SGI write, so clusters hold 16, as on QEMU virt.
    private const int CpusPerCluster = 16;

    public Mpidr(ulong value) => Affinity = value & AffinityMask;

    /// <summary>The affinity fields in place, all other bits zero: what the device tree and PSCI use.</summary>
    public ulong Affinity { get; }

    /// <summary>What the guest reads from MPIDR_EL1, the value for VMPIDR_EL2.</summary>
    public ulong RegisterValue => Affinity | Res1;

    public uint Aff0 => (uint)Affinity & 0xFF;

    public uint Aff1 => ((uint)Affinity >> 8) & 0xFF;

    public uint Aff2 => ((uint)Affinity >> 16) & 0xFF;

    public uint Aff3 => (uint)(Affinity >> 32) & 0xFF;

    /// <summary>The affinity of vCPU number <paramref name="index"/> (0..4095) of a VM.</summary>
    public static Mpidr OfVcpu(int index) =>
        new(((ulong)(uint)(index / CpusPerCluster) << 8) | (uint)(index % CpusPerCluster));

    /// <summary>Whether an argument has every bit clear that DEN0022 wants clear; 32-bit calls carry 31:0 only.</summary>
    public static bool IsValidTarget(ulong target) => (target & ~AffinityMask) == 0;

    /// <summary>The inverse of <see cref="OfVcpu"/>; -1 if no vCPU of any VM has this affinity.</summary>
    public static int IndexOf(ulong target)
    {
        bool fits = (target & ~0xFF0Ful) == 0;
        return fits ? (int)(((uint)target >> 8) * CpusPerCluster + ((uint)target & 0xF)) : -1;
    }
}
