using System;
using Hypervisor.Model.Entropy;
using Xunit;

namespace Hypervisor.Model.Tests.Entropy;

public sealed class RandomGeneratorTests
{
    /// <summary>
    /// The generator written out by hand from a ChaCha20 that RFC 8439 A.1 vector 2 vouches for: a seed of zeros makes block 1
    /// of the zero key, whose first half is the key.
    /// </summary>
    [Fact]
    public void TheFirstKeyIsRfc8439sBlock()
    {
        RandomGenerator generator = new();
        generator.Seed(new byte[32]);
        RandomGenerator same = new();
        same.Mix(new byte[32]);
        same.Mix([]);
        Assert.False(same.IsSeeded);
        same.Seed(Convert.FromHexString("9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"));

        // The second seed cancels the key, so the next block is that of the zero key again.
        Assert.Equal(Draw(generator), Draw(same));
    }

    [Fact]
    public void EachByteOfASeedMatters()
    {
        ulong[] first = Draw(Seeded(40, 0));
        for (int i = 1; i < 40; i++)
        {
            Assert.NotEqual(first, Draw(Seeded(40, i)));
        }
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(8, false)]
    [InlineData(31, false)]
    [InlineData(32, true)]
    [InlineData(64, true)]
    public void AGeneratorNeedsAWholeSeed(int length, bool seeded)
    {
        RandomGenerator generator = Seeded(length, 0);
        generator.Mix(new byte[100]);
        ulong[] words = new ulong[4];
        Assert.Equal(seeded, generator.TryFill(words));
        Assert.Equal(seeded, words[3] != 0);
        RandomGenerator child = new();
        generator.SeedChild(child);
        Assert.Equal(seeded, child.IsSeeded);
    }

    [Fact]
    public void ChildrenHaveTheirOwnNumbers()
    {
        RandomGenerator parent = Seeded(32, 0);
        RandomGenerator one = new();
        RandomGenerator two = new();
        parent.SeedChild(one);
        parent.SeedChild(two);
        Assert.NotEqual(Draw(one), Draw(two));
        Assert.NotEqual(Draw(one), Draw(parent));
    }

    private static RandomGenerator Seeded(int length, int marked)
    {
        byte[] seed = new byte[length];
        if (length > 0)
        {
            seed[marked] = 1;
        }

        RandomGenerator generator = new();
        generator.Seed(seed);
        return generator;
    }

    private static ulong[] Draw(RandomGenerator generator)
    {
        ulong[] words = new ulong[4];
        Assert.True(generator.TryFill(words));
        return words;
    }
}
