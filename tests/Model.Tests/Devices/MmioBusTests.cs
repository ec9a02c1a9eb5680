using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class MmioBusTests : IMmioDevice
{
    private readonly MmioBus _bus = new();
    private (ulong Offset, int Size, ulong Value) _last;

    public MmioBusTests() => Assert.True(_bus.TryAdd(0x1000, 0x100, this));

    ulong IMmioDevice.Read(ulong offset, int size)
    {
        _last = (offset, size, 0);
        return ulong.MaxValue;
    }

    void IMmioDevice.Write(ulong offset, int size, ulong value) => _last = (offset, size, value);

    [Fact]
    public void AccessesReachTheirDevice()
    {
        Assert.Equal(ulong.MaxValue, _bus.Find(0x10FE, 2)!.Read(0x10FE, 2));
        Assert.Equal((0xFEUL, 2, 0UL), _last);
        _bus.Find(0x1004, 4)!.Write(0x1004, 4, 0x2345_6789);
        Assert.Equal((4UL, 4, 0x2345_6789UL), _last);
        Assert.Same(_bus.Find(0x1000, 1), _bus.Find(0x10F8, 8));
    }

    /// <summary>One device after the other, so that the one used last is the wrong one each time.</summary>
    [Fact]
    public void EachWindowHasItsOwnDevice()
    {
        ErasedFlash other = new();
        Assert.True(_bus.TryAdd(0x1100, 8, other, locksItself: true));
        for (int i = 0; i < 2; i++)
        {
            _bus.Find(0x1008, 8)!.Write(0x1008, 8, (ulong)i);
            Assert.Equal((8UL, 8, (ulong)i), _last);
            _bus.Find(0x1100, 8)!.Write(0x1100, 8, 77);
            Assert.Equal((ulong)i, _last.Value);
        }

        Assert.Equal((false, true), (_bus.Find(0x10FF, 1)!.LocksItself, _bus.Find(0x1100, 1)!.LocksItself));
    }

    [Theory]
    [InlineData(0xFFF, 1)]
    [InlineData(0x1100, 1)]
    [InlineData(0x1001, 2)]
    [InlineData(0x1004, 8)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFF, 1)]
    public void WhatFitsNoWindowIsRefused(ulong address, int size)
    {
        Assert.Null(_bus.Find(address, size));
        Assert.NotNull(_bus.Find(0x1000, 8));
        Assert.Null(_bus.Find(address, size));
    }

    [Theory]
    [InlineData(0x10F8, 8, false)]
    [InlineData(0x0F00, 0x108, false)]
    [InlineData(0x0F00, 0x100, true)]
    [InlineData(0x0F04, 8, false)]
    [InlineData(0x0F00, 12, false)]
    [InlineData(0x1100, 0x100, true)]
    [InlineData(0x2000, 0, false)]
    [InlineData(0xFFFF_FFFF_FFFF_F000, 0x1008, false)]
    public void WindowsDoNotOverlap(ulong address, ulong size, bool added) => Assert.Equal(added, _bus.TryAdd(address, size, this));

    [Fact]
    public void AFullBusRefuses()
    {
        for (ulong i = 1; i < MmioBus.MaximumWindows; i++)
        {
            Assert.True(_bus.TryAdd(i << 16, 0x1000, this));
        }

        Assert.False(_bus.TryAdd(0x100_0000, 0x1000, this));
    }
}
