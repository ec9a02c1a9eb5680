using System;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Core.Tests.Memory;

public class MemoryMapTests
{
    private const ulong Mebibyte = 1UL << 20;

    [Fact]
    public void Device_tree_reservations_and_kept_memory_are_not_given_away()
    {
        FlattenedDeviceTree.TryRead(Machine(), out FlattenedDeviceTree tree);
        RangeSet kept = new();
        kept.Add(new PhysicalRange(0x4020_0800, 0x1000));
        MemoryMap map = MemoryMap.FromDeviceTree(tree, kept);

        Assert.Equal(128 * Mebibyte, map.Ram.TotalLength);
        Assert.False(map.Ram.Contains(0x0E00_0000, 1));
        Assert.False(map.Mapped.Contains(0x4100_0000, 1));
        Assert.False(map.Mapped.Contains(0x4300_0FFF, 1));
        Assert.True(map.Mapped.Contains(0x4020_0000, 0x2000));
        Assert.False(map.Free.Contains(0x4020_0000, 1));
        Assert.False(map.Free.Contains(0x4020_1FFF, 1));
        Assert.True(map.Free.Contains(0x4020_2000, 0x1000));
    }

    [Fact]
    public void Kept_memory_inside_a_reservation_is_mapped_and_not_free()
    {
        RangeSet ram = Set(new PhysicalRange(0x4000_0000, Mebibyte));
        RangeSet reserved = Set(new PhysicalRange(0x4000_0000, 0x10000));
        MemoryMap map = new(ram, reserved, Set(new PhysicalRange(0x4000_4000, 0x1000)));
        Assert.True(map.Mapped.Contains(0x4000_4000, 0x1000));
        Assert.False(map.Mapped.Contains(0x4000_5000, 1));
        Assert.False(map.Free.Contains(0x4000_4000, 1));
    }

    [Fact]
    public void Page_zero_is_never_used()
    {
        MemoryMap map = new(Set(new PhysicalRange(0, Mebibyte)), new RangeSet(), new RangeSet());
        Assert.Equal(Page.Size, map.Free[0].Start);
        Assert.Equal(Page.Size, map.Mapped[0].Start);
    }

    /// <summary>A page is free exactly when all of it is RAM and none of it is reserved or kept.</summary>
    [Fact]
    public void Random_maps_agree_with_a_byte_map()
    {
        const ulong pages = 64;
        Random random = new(2);
        for (int round = 0; round < 50; round++)
        {
            RangeSet ram = RandomSet(random, pages, pieces: 4);
            RangeSet reserved = RandomSet(random, pages, pieces: 3);
            RangeSet kept = RandomSet(random, pages, pieces: 1);
            MemoryMap map = new(ram, reserved, kept);
            for (ulong page = 1; page < pages; page++)
            {
                ulong start = page * Page.Size;
                bool free = ram.Contains(start, Page.Size) && !Touches(reserved, start) && !Touches(kept, start);
                Assert.Equal(free, map.Free.Contains(start, Page.Size));
                Assert.Equal(free, map.Free.Contains(start, 1));
            }
        }
    }

    private static byte[] Machine()
    {
        byte[] blob = new byte[4096];
        FlattenedDeviceTreeWriter writer = new(blob);
        writer.Reserve(0x4100_0000, 0x1000);
        writer.BeginNode(""u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        WriteMemory(ref writer, 0x4000_0000, enabled: true);
        WriteMemory(ref writer, 0x0E00_0000, enabled: false);
        writer.BeginNode("reserved-memory"u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        writer.BeginNode("pool"u8, 0x4300_0000);
        WriteReg(ref writer, 0x4300_0000, 0x1000);
        writer.EndNode();
        writer.EndNode();
        writer.EndNode();
        Assert.True(writer.Finish() > 0);
        return blob;
    }

    private static void WriteMemory(ref FlattenedDeviceTreeWriter writer, ulong address, bool enabled)
    {
        writer.BeginNode("memory"u8, address);
        writer.StringProperty("device_type"u8, "memory"u8);
        writer.StringProperty("status"u8, enabled ? "okay"u8 : "disabled"u8);
        WriteReg(ref writer, address, 128 * Mebibyte);
        writer.EndNode();
    }

    private static void WriteReg(ref FlattenedDeviceTreeWriter writer, ulong address, ulong size)
    {
        writer.BeginProperty("reg"u8);
        writer.Cell64(address);
        writer.Cell64(size);
        writer.EndProperty();
    }

    private static RangeSet Set(PhysicalRange range)
    {
        RangeSet set = new();
        set.Add(range);
        return set;
    }

    private static RangeSet RandomSet(Random random, ulong pages, int pieces)
    {
        RangeSet set = new();
        for (int i = 0; i < pieces; i++)
        {
            ulong start = (ulong)random.NextInt64((long)(pages * Page.Size));
            set.Add(new PhysicalRange(start, (ulong)random.NextInt64((long)(12 * Page.Size))));
        }

        return set;
    }

    private static bool Touches(RangeSet set, ulong page)
    {
        for (int i = 0; i < set.Count; i++)
        {
            if (set[i].Start < page + Page.Size && set[i].End > page)
            {
                return true;
            }
        }

        return false;
    }
}
