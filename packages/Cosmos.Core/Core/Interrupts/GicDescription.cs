using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>Where the machine's GICv3 is (Linux binding arm,gic-v3).</summary>
public sealed class GicDescription
{
    private GicDescription(PhysicalRange distributor, PhysicalRange[] redistributors, ulong stride)
    {
        Distributor = distributor;
        Redistributors = redistributors;
        Stride = stride;
    }

    public PhysicalRange Distributor { get; }

    /// <summary>Regions, each of one or more redistributors in a row.</summary>
    public PhysicalRange[] Redistributors { get; }

    /// <summary>Bytes from one redistributor to the next; 0 to take it from GICR_TYPER.</summary>
    public ulong Stride { get; }

    /// <summary>Reads the first enabled GICv3; null when there is none or its node is malformed.</summary>
    public static GicDescription? FromDeviceTree(FlattenedDeviceTree tree)
    {
        if (!tree.TryFindCompatible("arm,gic-v3"u8, out FdtNode node) || !node.TryGetReg(0, out FdtRange distributor))
        {
            return null;
        }

        PhysicalRange[] redistributors = new PhysicalRange[(int)node.GetCell("#redistributor-regions"u8, 1)];
        for (int i = 0; i < redistributors.Length; i++)
        {
            if (!node.TryGetReg(1 + i, out FdtRange region))
            {
                return null;
            }

            redistributors[i] = new PhysicalRange(region.Address, region.Size);
        }

        ulong stride = 0;
        if (node.TryGetProperty("redistributor-stride"u8, out FdtProperty property))
        {
            property.TryGetNumber(out stride);
        }

        return new GicDescription(new PhysicalRange(distributor.Address, distributor.Size), redistributors, stride);
    }
}
