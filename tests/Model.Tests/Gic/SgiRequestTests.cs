using Hypervisor.Model.Arm;
using Hypervisor.Model.Gic;
using Xunit;

namespace Hypervisor.Model.Tests.Gic;

public sealed class SgiRequestTests
{
    [Fact]
    public void TargetListNamesCpusOfOneCluster()
    {
        SgiRequest two = new(0x0300_0006);
        Assert.Equal(3, two.Intid);
        for (int i = 0; i < 32; i++)
        {
            Assert.Equal(i is 1 or 2, two.Targets(Mpidr.OfVcpu(i)));
        }

        Assert.True(new SgiRequest(0x1_0001).Targets(Mpidr.OfVcpu(16)));
        Assert.False(new SgiRequest(0x1000_0000_0001).Targets(Mpidr.OfVcpu(0)));
        Assert.False(two.IsForAllOthers);
    }

    [Theory]
    [InlineData(0x0300_0006UL, 8, 0b110u)]
    [InlineData(0x0300_00FFUL, 4, 0b1111u)]
    [InlineData(0x1_0001UL, 8, 0u)]
    [InlineData(0x1_0001UL, 17, 0x1_0000u)]
    [InlineData(1UL << 40, 8, 0b1111_0111u)]
    [InlineData((1UL << 40) | 1, 32, 0xFFFF_FFF7u)]
    public void TargetsAreABitEach(ulong value, int vcpuCount, uint expected) =>
        Assert.Equal(expected, new SgiRequest(value).TargetsOf(sender: 3, vcpuCount));
}
