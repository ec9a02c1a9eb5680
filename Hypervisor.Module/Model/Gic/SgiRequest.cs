using System.Runtime.CompilerServices;

namespace Hypervisor.Model.Gic;

/// <summary>
/// A write to ICC_SGI1R_EL1, ICC_ASGI1R_EL1 or ICC_SGI0R_EL1 (IHI0069 12.11.22):
/// Aff3 55:48 | RS 47:44 | IRM 40 | Aff2 39:32 | INTID 27:24 | Aff1 23:16 | TargetList 15:0
/// </summary>
public readonly struct SgiRequest(ulong value)
{
    private const ulong TargetList = 0xFFFF;

    // Aff3, RS and Aff2: no vCPU has any but zero there.
    private const ulong OtherClusters = (0xFFUL << 48) | (0xFUL << 44) | (0xFFUL << 32);

    /// <summary>0 to 15.</summary>
    public int Intid => (int)(value >> 24) & 15;

    /// <summary>IRM: every vCPU but the sender.</summary>
    public bool IsForAllOthers => (value & (1UL << 40)) != 0;

    /// <summary>A bit for each vCPU of a VM that gets it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint TargetsOf(int sender, int vcpuCount)
    {
        uint all = vcpuCount < 32 ? (1u << vcpuCount) - 1 : uint.MaxValue;
        if (IsForAllOthers)
        {
            return all & ~(1u << sender);
        }

        // vCPUs lie in clusters of 16 one after another, so a target list is a piece of the mask (Arm.Mpidr.OfVcpu).
        ulong cluster = (value >> 16) & 0xFF;
        bool isNone = (value & OtherClusters) != 0 || cluster > 1;
        return isNone ? 0 : (uint)((value & TargetList) << (16 * (int)cluster)) & all;
    }
}
