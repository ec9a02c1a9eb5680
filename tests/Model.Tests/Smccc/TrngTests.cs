using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Hypervisor.Model.Arm;
using Hypervisor.Model.Entropy;
using Hypervisor.Model.Psci;
using Hypervisor.Model.Smccc;
using Xunit;

namespace Hypervisor.Model.Tests.Smccc;

public sealed class TrngTests
{
    private const uint Rnd32 = 0x8400_0053;
    private const uint Rnd64 = 0xC400_0053;

    [Fact]
    public void FeaturesNameTheFive()
    {
        PsciVcpu vcpu = TestVm.Booted()[0];
        Assert.Equal(0x1_0000ul, TestVm.Call(vcpu, 0x8400_0050).X0);
        uint[] named = [.. Enumerable.Range(0, 0x100).SelectMany(number => new[] { 0x8400_0000u + (uint)number, 0xC400_0000u + (uint)number })
            .Where(id => TestVm.Call(vcpu, 0x8400_0051, id).X0 == 0).Order()];
        Assert.Equal([0x8400_0050u, 0x8400_0051, 0x8400_0052, Rnd32, Rnd64], named);
        Assert.NotEqual(0xFFFF_FFFFul, TestVm.Call(vcpu, 0x8400_0052).X0);
    }

    /// <summary>Every length: as many bits as asked for, in the registers that DEN0098 names, and no more.</summary>
    [Theory]
    [InlineData(Rnd32, 32)]
    [InlineData(Rnd64, 64)]
    public void BitsThatWereNotAskedForAreZero(uint id, int width)
    {
        PsciVcpu vcpu = TestVm.Booted()[0];
        for (int bits = 0; bits <= (3 * width) + 1; bits++)
        {
            BigInteger seen = 0;
            for (int i = 0; i < 40; i++)
            {
                ulong[] x = Draw(vcpu, id, (ulong)bits);
                bool valid = bits > 0 && bits <= 3 * width;
                Assert.Equal(valid ? 0 : unchecked((ulong)-2), x[0]);
                Assert.True(x.Skip(1).All(word => width == 64 || word <= uint.MaxValue));
                seen |= (BigInteger)x[3] | ((BigInteger)x[2] << width) | ((BigInteger)x[1] << (2 * width));
            }

            Assert.Equal(bits > 3 * width ? BigInteger.Zero : (BigInteger.One << bits) - 1, seen);
        }
    }

    [Fact]
    public void NumbersDifferByCallByVcpuAndBySeed()
    {
        PsciVm vm = TestVm.Booted();
        HashSet<ulong> seen = [];
        for (int i = 0; i < 1000; i++)
        {
            Assert.All(Draw(vm[i % 4], Rnd64, 192).Skip(1), word => Assert.True(seen.Add(word)));
        }
    }

    [Fact]
    public void WithoutASeedThereIsNoEntropy()
    {
        PsciVcpu vcpu = TestVm.Booted(TestVm.Services(seeded: false))[0];
        Assert.Equal([unchecked((ulong)-3), 0, 0, 0], Draw(vcpu, Rnd64, 64));
        Assert.Equal([unchecked((ulong)-3), 0, 0, 0], Draw(vcpu, Rnd32, 1));
    }

    [Fact]
    public void TheCpusOwnNumbersComeFirst()
    {
        RandomGenerator unseeded = new();
        Assert.Equal(3ul, new Trng(unseeded, new Source(3), 1).Answer(SmcccFunction.TrngRnd64, 192, 0).X1);
        Assert.Equal(unchecked((ulong)-3), new Trng(unseeded, new Source(2), 1).Answer(SmcccFunction.TrngRnd64, 192, 0).X0);
        RandomGenerator seeded = new();
        seeded.Seed(new byte[32]);
        Assert.Equal(0ul, new Trng(seeded, new Source(2), 1).Answer(SmcccFunction.TrngRnd64, 192, 0).X0);
    }

    private static ulong[] Draw(PsciVcpu vcpu, uint id, ulong bits)
    {
        VcpuRegisters registers = default;
        registers.X[0] = id;
        registers.X[1] = bits;
        registers.X[2] = registers.X[3] = 0xABCD;
        TestVm.Call(vcpu, SmcccConduit.Hvc, ref registers);
        return [registers.X[0], registers.X[1], registers.X[2], registers.X[3]];
    }

    /// <summary>Gives 1, 2, 3 and so on, so many times.</summary>
    private sealed class Source(int count) : IEntropySource
    {
        private int _given;

        public bool TryRead(out ulong value)
        {
            value = (ulong)++_given;
            return _given <= count;
        }
    }
}
