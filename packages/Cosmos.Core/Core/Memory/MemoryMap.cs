using Cosmos.Core.DeviceTree;

namespace Cosmos.Core;

/// <summary>
/// What the device tree says about RAM, in three sets. Disabled memory nodes do not count: firmware describes secure
/// RAM by them.
/// </summary>
public sealed class MemoryMap
{
    /// <summary>All RAM that the kernel may know of, in whole pages.</summary>
    public RangeSet Ram { get; } = new();

    /// <summary>RAM that the kernel maps: all but what the device tree reserves, and what the kernel must read.</summary>
    public RangeSet Mapped { get; } = new();

    /// <summary>RAM that the page allocator may give away.</summary>
    public RangeSet Free { get; } = new();

    /// <param name="tree">The machine's device tree.</param>
    /// <param name="kept">What boot put into RAM and must survive: the image, the tree itself, the initrd.</param>
    public static MemoryMap FromDeviceTree(FlattenedDeviceTree tree, RangeSet kept)
    {
        RangeSet ram = new();
        for (int i = 0; tree.TryGetMemory(i, out FdtRange range); i++)
        {
            ram.Add(new PhysicalRange(range.Address, range.Size));
        }

        RangeSet reserved = new();
        for (int i = 0; tree.TryGetReserved(i, out FdtRange range); i++)
        {
            reserved.Add(new PhysicalRange(range.Address, range.Size));
        }

        return new MemoryMap(ram, reserved, kept);
    }

    /// <summary>Combines the sets, whatever their overlaps: a page that is reserved or kept in part is so as a whole.</summary>
    public MemoryMap(RangeSet ram, RangeSet reserved, RangeSet kept)
    {
        for (int i = 0; i < ram.Count; i++)
        {
            Ram.Add(ram[i].ShrinkToPages());
        }

        Mapped.AddAll(Ram);
        for (int i = 0; i < reserved.Count; i++)
        {
            Mapped.Remove(reserved[i].GrowToPages());
        }

        Free.AddAll(Mapped);
        for (int i = 0; i < kept.Count; i++)
        {
            PhysicalRange pages = kept[i].GrowToPages();
            Mapped.Add(pages);
            Free.Remove(pages);
        }

        // Address 0 stays unused, so that it can mean "none" and a null pointer never hits RAM.
        Free.Remove(new PhysicalRange(0, Page.Size));
        Mapped.Remove(new PhysicalRange(0, Page.Size));
    }
}
