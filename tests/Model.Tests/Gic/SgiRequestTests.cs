using System;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Gic;
using Xunit;

namespace Hypervisor.Model.Tests.Gic;

public sealed class SgiRequestTests
{
    [Theory]
    [InlineData(0x0300_0006UL, 8, 0b110u)]
    [InlineData(0x0300_00FFUL, 4, 0b1111u)]
    [InlineData(0x1_0001UL, 8, 0u)]
    [InlineData(0x1_0001UL, 17, 0x1_0000u)]
    [InlineData(1UL << 40, 8, 0b1111_0111u)]
    [InlineData((1UL << 40) | 1, 32, 0xFFFF_FFF7u)]
    public void TargetsAreABitEach(ulong value, int vcpuCount, uint expected) =>
        Assert.Equal(expected, new SgiRequest(value).TargetsOf(sender: 3, vcpuCount));

    [Fact]
    public void TheIntidIsOneOfSixteen() => Assert.Equal(3, new SgiRequest(0xF3FF_0006).Intid);

    /// <summary>For many values, most with few bits: just those vCPUs whose affinity the fields name.</summary>
    [Fact]
    public void TargetsAreThoseOfTheAffinity()
    {
        Random random = new(1);
        for (int i = 0; i < 200_000; i++)
        {
            ulong value = (ulong)random.NextInt64() & ~(1UL << 40);
            value = i % 2 == 0 ? value & 0x1_FFFF : value & (ulong)random.NextInt64() & (ulong)random.NextInt64();
            uint expected = 0;
            for (int vcpu = 0; vcpu < 32; vcpu++)
            {
                expected |= Names(value, Mpidr.OfVcpu(vcpu)) ? 1u << vcpu : 0;
            }

            Assert.Equal(expected, new SgiRequest(value).TargetsOf(sender: 0, vcpuCount: 32));
        }
    }

    /// <summary>IHI0069 12.2.20: the target list has CPUs RS * 16 to RS * 16 + 15 of the cluster.</summary>
    private static bool Names(ulong value, Mpidr vcpu)
    {
        ulong range = (value >> 44) & 15;
        bool sameCluster = vcpu.Aff3 == ((value >> 48) & 0xFF) && vcpu.Aff2 == ((value >> 32) & 0xFF) && vcpu.Aff1 == ((value >> 16) & 0xFF);
        return sameCluster && vcpu.Aff0 / 16 == range && ((value >> (int)(vcpu.Aff0 % 16)) & 1) != 0;
    }
}
