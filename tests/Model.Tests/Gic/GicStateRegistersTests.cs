using Hypervisor.Model.Gic;
using Xunit;

namespace Hypervisor.Model.Tests.Gic;

/// <summary>Which accesses ask other vCPUs for what they have in list registers, and whom.</summary>
public sealed class GicStateRegistersTests
{
    private const ulong Stride = 0x2_0000;
    private const ulong Frame = 0x1_0000;
    private const ulong Isenabler = 0x100;
    private const ulong Ispendr = 0x200;
    private const ulong Isactiver = 0x300;
    private const ulong Irouter = 0x6000;

    private readonly VirtualGic _gic = new(4, 64, 2);
    private readonly GicStateRegisters _state;

    public GicStateRegistersTests()
    {
        _state = new GicStateRegisters(_gic);
        _gic.Distributor.Write(0, 4, 2);
        for (ulong i = 0; i < 4; i++)
        {
            _gic.Redistributors.Write((i * Stride) + 0x14, 4, 0);
        }
    }

    /// <summary>From ICENABLER to ICACTIVER, with all words; none before, none after, none in a redistributor's other frame.</summary>
    [Fact]
    public void OnlyRegistersOfStateCount()
    {
        for (ulong offset = 0; offset < Frame; offset += 4)
        {
            bool isState = offset is >= 0x180 and < 0x400;
            Assert.Equal(isState, GicStateRegisters.MayBe(offset));
            Assert.Equal(isState, GicStateRegisters.MayBe((3 * Stride) + Frame + offset));
            Assert.Equal(isState && offset % 0x80 is 4 or 8 ? 1u : 0, _state.VcpusOfSpis(offset, uint.MaxValue));
            Assert.Equal(0u, _state.VcpusOfPrivates((3 * Stride) + offset, uint.MaxValue));
            Assert.Equal(isState ? 8u : 0, _state.VcpusOfPrivates((3 * Stride) + Frame + offset, uint.MaxValue));
        }

        Assert.Equal(0u, _state.VcpusOfPrivates((4 * Stride) + Frame + Ispendr, uint.MaxValue));
        Assert.Equal(0u, _state.VcpusOfSpis(Frame + Ispendr + 4, uint.MaxValue));
    }

    [Fact]
    public void AWriteThatChangesNothingAsksNobody()
    {
        Assert.Equal(0u, _state.VcpusOfSpis(Ispendr + 4, 0));
        Assert.Equal(0u, _state.VcpusOfPrivates(Frame + Ispendr, 0));
    }

    [Fact]
    public void AnSpiIsItsTargetsUntilAnotherHasIt()
    {
        Route(33, 2);
        Route(34, 3);
        Assert.Equal(4u, _state.VcpusOfSpis(Ispendr + 4, 1 << 1));
        Assert.Equal(8u, _state.VcpusOfSpis(Ispendr + 4, 1 << 2));
        Assert.Equal(0xDu, _state.VcpusOfSpis(Isactiver + 4, uint.MaxValue));

        CpuInterface taker = new(_gic, 2, 2);
        Raise(33);
        taker.Look();
        Route(33, 1);
        Assert.Equal(4u, _state.VcpusOfSpis(Isactiver + 4, 1 << 1));
        Assert.Equal(33, taker.Acknowledge());
        taker.Fold();
        Assert.Equal(4u, _state.VcpusOfSpis(Isactiver + 4, 1 << 1));
        taker.Look();
        taker.End();
        taker.Fold();
        Assert.Equal(2u, _state.VcpusOfSpis(Isactiver + 4, 1 << 1));
    }

    [Fact]
    public void AnSpiThatGoesNowhereIsNobodys()
    {
        Route(40, 9);
        Assert.Equal(0u, _state.VcpusOfSpis(Ispendr + 4, 1 << 8));
    }

    /// <summary>Group 1, enabled, pending by a write.</summary>
    private void Raise(int spi)
    {
        ulong word = 4 * ((ulong)spi / 32);
        _gic.Distributor.Write(0x80 + word, 4, uint.MaxValue);
        _gic.Distributor.Write(Isenabler + word, 4, 1UL << (spi % 32));
        _gic.Distributor.Write(Ispendr + word, 4, 1UL << (spi % 32));
        _gic.LookAtAll();
    }

    private void Route(int spi, ulong affinity) => _gic.Distributor.Write(Irouter + (8 * (ulong)spi), 8, affinity);
}
