using System;
using System.Linq;
using Hypervisor.Model.Devices;
using Hypervisor.Model.Entropy;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class VirtioEntropyTests
{
    private readonly RandomGenerator _random = new();
    private readonly VirtioDriver _driver;

    public VirtioEntropyTests()
    {
        _random.Seed(new byte[RandomGenerator.SeedLength]);
        _driver = new VirtioDriver(new VirtioEntropy(_random));
        _driver.Start(1);
    }

    [Theory]
    [InlineData(1u, 1u)]
    [InlineData(45u, 45u)]
    [InlineData(1024u, 1024u)]
    [InlineData(4096u, 1024u)]
    public void RoomIsFilledUpToALimit(uint room, uint given)
    {
        _driver.Add(0, (VirtioDriver.Buffers, room, VirtioDriver.Writable));
        _driver.Notify(0);
        Assert.Equal((0u, given), _driver.UsedAt(0, 0));
        Assert.Equal(0, _driver.Ram.View(VirtioDriver.Buffers + given, 8).ToArray().Max());
        Assert.True(given < 16 || _driver.Ram.View(VirtioDriver.Buffers + given - 16, 16).ToArray().Distinct().Count() > 4);
    }

    [Fact]
    public void EachRequestGetsOtherNumbers()
    {
        _driver.Add(0, (VirtioDriver.Buffers, 20, VirtioDriver.Writable), (VirtioDriver.Buffers + 0x100, 12, VirtioDriver.Writable));
        _driver.Add(0, (VirtioDriver.Buffers + 0x200, 32, VirtioDriver.Writable));
        _driver.Notify(0);
        byte[] first = [.. _driver.Ram.View(VirtioDriver.Buffers, 20), .. _driver.Ram.View(VirtioDriver.Buffers + 0x100, 12)];
        Assert.NotEqual(first, _driver.Ram.View(VirtioDriver.Buffers + 0x200, 32).ToArray());
        Assert.Equal((32u, 32u), (_driver.UsedAt(0, 0).Length, _driver.UsedAt(0, 1).Length));
    }

    [Fact]
    public void ARequestWithoutRoomIsMalformed()
    {
        _driver.Add(0, (VirtioDriver.Buffers, 8, 0));
        _driver.Notify(0);
        Assert.Equal(15u | 64, _driver.Status);
    }

    [Fact]
    public void WithoutASeedRequestsWait()
    {
        RandomGenerator random = new();
        VirtioDriver driver = new(new VirtioEntropy(random));
        driver.Start(1);
        driver.Add(0, (VirtioDriver.Buffers, 8, VirtioDriver.Writable));
        driver.Notify(0);
        Assert.Equal((0, 15u), (driver.UsedCount(0), driver.Status));
        random.Seed(new byte[RandomGenerator.SeedLength]);
        driver.Device.Serve(0);
        Assert.Equal((1, 8u), (driver.UsedCount(0), driver.UsedAt(0, 0).Length));
    }
}
