using Hypervisor.Model.Arm;
using Xunit;

namespace Hypervisor.Model.Tests.Arm;

public sealed class MpidrTests
{
    [Fact]
    public void IndexAndAffinityAreInverse()
    {
        for (int i = 0; i < 4096; i++)
        {
            Mpidr mpidr = Mpidr.OfVcpu(i);
            Assert.Equal(i, Mpidr.IndexOf(mpidr.Affinity));
            Assert.True(mpidr.Aff0 < 16 && mpidr.Aff2 == 0 && mpidr.Aff3 == 0);
            Assert.Equal((uint)(i / 16), mpidr.Aff1);
            Assert.Equal(mpidr.Affinity | 0x8000_0000, mpidr.RegisterValue);
        }
    }

    [Fact]
    public void EveryBitThatMustBeZeroIsRefused()
    {
        for (int bit = 0; bit < 64; bit++)
        {
            bool affinity = bit is < 24 or (>= 32 and < 40);
            Assert.Equal(affinity, Mpidr.IsValidTarget(1ul << bit));
            if (!affinity)
            {
                Assert.Equal(-1, Mpidr.IndexOf(1ul << bit));
            }
        }
    }

    [Fact]
    public void EachFieldIsWhereTheRegisterHasIt()
    {
        Mpidr mpidr = new(0xFFFF_FF44_FF33_2211);
        Assert.Equal((0x11u, 0x22u, 0x33u, 0x44u), (mpidr.Aff0, mpidr.Aff1, mpidr.Aff2, mpidr.Aff3));
    }
}
