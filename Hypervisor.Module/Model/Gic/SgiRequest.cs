using Hypervisor.Model.Arm;

namespace Hypervisor.Model.Gic;

/// <summary>
/// A write to ICC_SGI1R_EL1, ICC_ASGI1R_EL1 or ICC_SGI0R_EL1 (IHI0069 12.11.22):
/// Aff3 55:48 | RS 47:44 | IRM 40 | Aff2 39:32 | INTID 27:24 | Aff1 23:16 | TargetList 15:0
/// </summary>
public readonly struct SgiRequest(ulong value)
{
    /// <summary>0 to 15.</summary>
    public int Intid => (int)(value >> 24) & 15;

    /// <summary>IRM: every vCPU but the sender.</summary>
    public bool IsForAllOthers => (value & (1UL << 40)) != 0;

    /// <summary>A bit for each vCPU of a VM that gets it.</summary>
    public uint TargetsOf(int sender, int vcpuCount)
    {
        uint all = vcpuCount < 32 ? (1u << vcpuCount) - 1 : uint.MaxValue;
        if (IsForAllOthers)
        {
            return all & ~(1u << sender);
        }

        uint targets = 0;
        for (int i = 0; i < vcpuCount; i++)
        {
            targets |= Targets(Mpidr.OfVcpu(i)) ? 1u << i : 0;
        }

        return targets;
    }

    /// <summary>Whether the vCPU of the given affinity is named by the target list; meaningless with <see cref="IsForAllOthers"/>.</summary>
    public bool Targets(Mpidr vcpu)
    {
        ulong range = (value >> 44) & 15;
        bool sameCluster = vcpu.Aff3 == ((value >> 48) & 0xFF) && vcpu.Aff2 == ((value >> 32) & 0xFF) && vcpu.Aff1 == ((value >> 16) & 0xFF);
        return sameCluster && vcpu.Aff0 / 16 == range && ((value >> (int)(vcpu.Aff0 % 16)) & 1) != 0;
    }
}
