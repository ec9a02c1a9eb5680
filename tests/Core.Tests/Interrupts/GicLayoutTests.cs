using Cosmos.Core;
using Xunit;

namespace Core.Tests.Interrupts;

public class GicLayoutTests
{
    [Theory]
    [InlineData(26u, 0x100u, 0x0400_0000u)]
    [InlineData(31u, 0x100u, 0x8000_0000u)]
    [InlineData(32u, 0x104u, 0x0000_0001u)]
    [InlineData(33u, 0x104u, 0x0000_0002u)]
    [InlineData(1019u, 0x17Cu, 0x0800_0000u)]
    public void An_interrupt_has_one_bit_in_an_array(uint interruptId, uint word, uint bit)
    {
        Assert.Equal(word, GicLayout.BitWord(GicLayout.Isenabler, interruptId));
        Assert.Equal(bit, GicLayout.Bit(interruptId));
    }

    [Fact]
    public void An_SGI_to_all_others_names_no_CPU() => Assert.Equal(0x0000_0100_0100_0000UL, GicLayout.SgiToOthers(1));

    [Theory]
    [InlineData(0u, 32u)]
    [InlineData(0x0378_0008u, 288u)]
    [InlineData(31u, 1020u)]
    public void The_distributor_tells_how_many_there_are(uint typer, uint count) =>
        Assert.Equal(count, GicLayout.InterruptCount(typer));

    [Theory]
    [InlineData(0x8000_0000UL, 0u, 0UL)]
    [InlineData(0x8000_0003UL, 3u, 3UL)]
    [InlineData(0x0000_0007_8102_0304UL, 0x0702_0304u, 0x0000_0007_0002_0304UL)]
    public void Affinity_leaves_the_other_bits_of_mpidr_out(ulong mpidr, uint packed, ulong route)
    {
        Assert.Equal(packed, GicLayout.PackedAffinity(mpidr));
        Assert.Equal(route, GicLayout.Route(mpidr));
    }

    [Theory]
    [InlineData(5u, 0x8000_0000UL, 0x0000_0000_0500_0001UL)]
    [InlineData(0u, 0x8000_0003UL, 0x0000_0000_0000_0008UL)]
    [InlineData(15u, 0x0000_0007_8002_0311UL, 0x0007_1002_0F03_0002UL)]
    public void A_software_interrupt_names_one_target(uint interruptId, ulong mpidr, ulong expected) =>
        Assert.Equal(expected, GicLayout.SgiTo(mpidr) | GicLayout.SgiOf(interruptId));

    [Fact]
    public void A_redistributor_with_virtual_lpis_is_twice_as_long()
    {
        Assert.Equal(0x2_0000UL, GicLayout.RedistributorStride(0));
        Assert.Equal(0x4_0000UL, GicLayout.RedistributorStride(GicLayout.TyperVlpis));
    }
}
