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
    public void AccessesAreRoutedAndCutToSize()
    {
        Assert.True(_bus.TryRead(0x10FE, 2, out ulong value));
        Assert.Equal((0xFFFFUL, 0xFEUL, 2), (value, _last.Offset, _last.Size));
        Assert.True(_bus.TryWrite(0x1004, 4, 0x1_2345_6789));
        Assert.Equal((4UL, 4, 0x2345_6789UL), _last);
        Assert.True(_bus.TryRead(0x1008, 8, out value));
        Assert.Equal(ulong.MaxValue, value);
    }

    [Theory]
    [InlineData(0xFFF, 1)]
    [InlineData(0x1100, 1)]
    [InlineData(0x1001, 2)]
    [InlineData(0x1004, 8)]
    [InlineData(0x1000, 3)]
    [InlineData(0x1000, 16)]
    [InlineData(0xFFFF_FFFF_FFFF_FFFF, 1)]
    public void WhatFitsNoWindowIsRefused(ulong address, int size)
    {
        Assert.False(_bus.TryRead(address, size, out ulong value));
        Assert.False(_bus.TryWrite(address, size, 0));
        Assert.Equal(0UL, value);
    }

    [Theory]
    [InlineData(0x10FF, 1, false)]
    [InlineData(0x0F00, 0x101, false)]
    [InlineData(0x0F00, 0x100, true)]
    [InlineData(0x1100, 0x100, true)]
    [InlineData(0x2000, 0, false)]
    [InlineData(0xFFFF_FFFF_FFFF_F000, 0x1001, false)]
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
