using System;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Paging;

public class PageTableBuilderTests
{
    private readonly ArrayTableMemory _memory = new();
    private readonly PageTableBuilder _builder;

    public PageTableBuilderTests() => _builder = new PageTableBuilder(_memory);

    [Fact]
    public void The_largest_blocks_that_fit_are_used()
    {
        _builder.Map(PhysicalRange.FromEnds(0x3FFF_F000, 0x8020_1000), MemoryKind.ReadWrite);
        Assert.Equal(3, LevelOf(0x3FFF_F000));
        Assert.Equal(1, LevelOf(0x4000_0000));
        Assert.Equal(2, LevelOf(0x8000_0000));
        Assert.Equal(3, LevelOf(0x8020_0000));
        Assert.Equal(El2Descriptor.Invalid, _builder.Find(0x3FFF_E000, out _));
        Assert.Equal(El2Descriptor.Invalid, _builder.Find(0x8020_1000, out _));
    }

    [Fact]
    public void Neighbours_in_one_block_keep_their_own_attributes()
    {
        _builder.Map(new PhysicalRange(0x4020_0000, 0x1000), MemoryKind.Code);
        _builder.Map(new PhysicalRange(0x4020_1000, 0x1000), MemoryKind.ReadOnly);
        _builder.Map(PhysicalRange.FromEnds(0x4020_2000, 0x4040_0000), MemoryKind.ReadWrite);
        Assert.Equal(El2Descriptor.Leaf(0x4020_0000, MemoryKind.Code, 3), _builder.Find(0x4020_0FFF, out _));
        Assert.Equal(El2Descriptor.Leaf(0x4020_1000, MemoryKind.ReadOnly, 3), _builder.Find(0x4020_1FFF, out _));
        Assert.Equal(El2Descriptor.Leaf(0x403F_F000, MemoryKind.ReadWrite, 3), _builder.Find(0x403F_FFFF, out _));
        Assert.Equal(4, _memory.TableCount);
    }

    [Fact]
    public void Mapping_a_page_twice_is_refused()
    {
        _builder.Map(new PhysicalRange(0x4000_0000, 0x4000_0000), MemoryKind.ReadWrite);
        Assert.Throws<InvalidOperationException>(() => _builder.Map(new PhysicalRange(0x4000_1000, 0x1000), MemoryKind.Code));
    }

    [Theory]
    [InlineData(MemoryKind.Code)]
    [InlineData(MemoryKind.ReadOnly)]
    [InlineData(MemoryKind.ReadWrite)]
    [InlineData(MemoryKind.Device)]
    public void Nothing_is_writable_and_executable(MemoryKind kind)
    {
        ulong leaf = El2Descriptor.Leaf(0x4000_0000, kind, 2);
        bool writable = (leaf & (1 << 7)) == 0;
        bool executable = (leaf & (1UL << 54)) == 0;
        Assert.False(writable && executable);
        Assert.Equal(kind == MemoryKind.Code, executable);
        Assert.NotEqual(0UL, leaf & (1 << 10));
    }

    /// <summary>Bit patterns worked out by hand from Arm ARM D8.3.</summary>
    [Theory]
    [InlineData(MemoryKind.Code, 3, 0x0000_0000_4000_07C7)]
    [InlineData(MemoryKind.ReadOnly, 3, 0x0040_0000_4000_07C7)]
    [InlineData(MemoryKind.ReadWrite, 1, 0x0040_0000_4000_0745)]
    [InlineData(MemoryKind.Device, 2, 0x0040_0000_4000_0441)]
    public void Leaves_have_the_architected_bits(MemoryKind kind, int level, ulong expected)
    {
        Assert.Equal(expected, El2Descriptor.Leaf(0x4000_0000, kind, level));
    }

    [Fact]
    public void Every_page_of_random_ranges_translates_to_itself()
    {
        Random random = new(4);
        ulong address = 0;
        for (int i = 0; i < 60; i++)
        {
            ulong start = address + ((ulong)random.Next(1, 2000) << Page.Shift);
            PhysicalRange range = new(start, (ulong)random.Next(1, 3000) << Page.Shift);
            _builder.Map(range, MemoryKind.ReadWrite);
            for (ulong page = range.Start; page < range.End; page += Page.Size)
            {
                ulong leaf = _builder.Find(page, out int level);
                ulong offset = page & (El2Descriptor.SizeAt(level) - 1);
                Assert.Equal(page, El2Descriptor.AddressOf(leaf) + offset);
            }

            Assert.Equal(El2Descriptor.Invalid, _builder.Find(range.Start - Page.Size, out _));
            Assert.Equal(El2Descriptor.Invalid, _builder.Find(range.End, out _));
            address = range.End + Page.Size;
        }
    }

    private int LevelOf(ulong address)
    {
        Assert.NotEqual(El2Descriptor.Invalid, _builder.Find(address, out int level));
        return level;
    }
}
