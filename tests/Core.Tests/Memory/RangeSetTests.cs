using System;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Memory;

public class RangeSetTests
{
    private const int Space = 256;

    [Fact]
    public void Ranges_that_touch_or_overlap_become_one()
    {
        RangeSet set = new();
        set.Add(new PhysicalRange(0x3000, 0x1000));
        set.Add(new PhysicalRange(0x1000, 0x1000));
        Assert.Equal(2, set.Count);
        set.Add(new PhysicalRange(0x2000, 0x1000));
        Assert.Equal(1, set.Count);
        Assert.Equal(0x1000UL, set[0].Start);
        Assert.Equal(0x4000UL, set[0].End);
    }

    [Fact]
    public void Removing_the_middle_leaves_both_ends()
    {
        RangeSet set = new();
        set.Add(new PhysicalRange(0, 100));
        set.Remove(new PhysicalRange(40, 20));
        Assert.Equal(2, set.Count);
        Assert.Equal(40UL, set[0].End);
        Assert.Equal(60UL, set[1].Start);
        Assert.False(set.Contains(39, 2));
        Assert.True(set.Contains(60, 40));
    }

    [Fact]
    public void A_range_beyond_52_bits_is_cut_there()
    {
        PhysicalRange range = new(1UL << 51, ulong.MaxValue);
        Assert.Equal(1UL << 52, range.End);
    }

    /// <summary>Whatever is added and removed, the set holds the bytes that a plain map of bytes holds, in canonical form.</summary>
    [Fact]
    public void Random_changes_agree_with_a_byte_map()
    {
        Random random = new(1);
        for (int round = 0; round < 200; round++)
        {
            RangeSet set = new();
            bool[] bytes = new bool[Space];
            for (int step = 0; step < 30; step++)
            {
                int start = random.Next(Space);
                int length = random.Next(Math.Min(60, Space - start) + 1);
                bool add = random.Next(2) == 0;
                bytes.AsSpan(start, length).Fill(add);
                PhysicalRange range = new((ulong)start, (ulong)length);
                if (add)
                {
                    set.Add(range);
                }
                else
                {
                    set.Remove(range);
                }

                AssertSame(bytes, set);
            }
        }
    }

    private static void AssertSame(bool[] bytes, RangeSet set)
    {
        ulong total = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            Assert.Equal(bytes[i], set.Contains((ulong)i, 1));
            total += bytes[i] ? 1UL : 0;
        }

        Assert.Equal(total, set.TotalLength);
        for (int i = 1; i < set.Count; i++)
        {
            Assert.True(set[i - 1].End < set[i].Start);
        }
    }
}
