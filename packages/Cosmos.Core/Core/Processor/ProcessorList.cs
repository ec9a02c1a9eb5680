using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>Which CPUs the device tree names (devicetree specification 0.4, 3.8).</summary>
public static class ProcessorList
{
    private const ulong AffinityMask = 0xFF_00FF_FFFF;

    /// <summary>Affinity of enabled CPU <paramref name="index"/>, as PSCI takes it: fields as in MPIDR_EL1, without bit 31.</summary>
    public static bool TryGet(FlattenedDeviceTree tree, int index, out ulong affinity)
    {
        foreach (FdtNode node in tree.Nodes)
        {
            if (node.Depth == 2 && node.IsDeviceType("cpu"u8) && node.IsEnabled && node.TryGetReg(0, out FdtRange reg) && index-- == 0)
            {
                affinity = Affinity(reg.Address);
                return true;
            }
        }

        affinity = 0;
        return false;
    }

    /// <summary>MPIDR_EL1 without the bits that name no CPU: RES1 31, U 30, MT 24.</summary>
    public static ulong Affinity(ulong mpidr) => mpidr & AffinityMask;
}
