using System;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class VirtioMmioTests
{
    private const uint DriverOk = 15;
    private const uint NeedsReset = 64;

    private readonly EchoDevice _echo = new();
    private readonly VirtioDriver _driver;

    public VirtioMmioTests() => _driver = new VirtioDriver(_echo);

    [Fact]
    public void ItIsAVirtioDevice()
    {
        Assert.Equal((0x74726976u, 2u, 42u), (_driver.Read(0), _driver.Read(4), _driver.Read(8)));
        Assert.Equal((0x20u, 128u), (_driver.Read(0x10), _driver.Read(0x34)));
        _driver.Write(0x14, 1);
        Assert.Equal(1u, _driver.Read(0x10));
        _driver.Write(0x14, 2);
        Assert.Equal(0u, _driver.Read(0x10));
        _driver.Write(0x30, 2);
        Assert.Equal((0u, 0u), (_driver.Read(0x34), _driver.Read(0x44)));
        Assert.Equal((uint.MaxValue, uint.MaxValue), (_driver.Read(0xB0), _driver.Read(0xBC)));
        Assert.Equal((0u, 0u), (_driver.Read(0xFC), _driver.Read(0xC0)));
    }

    [Fact]
    public void OnlyTheConfigurationIsReadByOtherSizes()
    {
        Assert.Equal(0xA3UL, _driver.Device.Read(0x103, 1));
        Assert.Equal(0xA5A4UL, _driver.Device.Read(0x104, 2));
        Assert.Equal(0xA7A6A5A4A3A2A1A0UL, _driver.Device.Read(0x100, 8));
        Assert.Equal(0UL, _driver.Device.Read(0x1F8, 8));
        Assert.Equal(0UL, _driver.Device.Read(0, 1));
        _driver.Device.Write(0x70, 1, 1);
        Assert.Equal(0u, _driver.Status);
    }

    /// <summary>FEATURES_OK needs VERSION_1 and nothing that is not offered; DRIVER_OK needs FEATURES_OK.</summary>
    [Theory]
    [InlineData(0x20, 1, DriverOk)]
    [InlineData(0, 1, DriverOk)]
    [InlineData(0x20, 0, 3)]
    [InlineData(0x21, 1, 3)]
    [InlineData(0, 3, 3)]
    public void FeaturesAreAgreedOn(uint low, uint high, uint status)
    {
        _driver.Write(0x70, 3);
        _driver.Write(0x24, 0);
        _driver.Write(0x20, low);
        _driver.Write(0x24, 1);
        _driver.Write(0x20, high);
        _driver.Write(0x70, 11);
        _driver.Write(0x70, 15);
        Assert.Equal(status, _driver.Status);
    }

    [Fact]
    public void ChainsComeBackAndRaiseTheLine()
    {
        _driver.Start(2);
        Assert.Equal((DriverOk, 1u), (_driver.Status, _driver.Read(0x44)));
        "virtqueue"u8.CopyTo(_driver.Ram.View(VirtioDriver.Buffers, 9));
        uint head = _driver.Add(
            1,
            (VirtioDriver.Buffers, 4, 0),
            (VirtioDriver.Buffers + 4, 0, 0),
            (VirtioDriver.Buffers + 4, 5, 0),
            (VirtioDriver.Buffers + 0x100, 3, VirtioDriver.Writable),
            (VirtioDriver.Buffers + 0x200, 7, VirtioDriver.Writable));
        Assert.Equal(0, _driver.UsedCount(1));
        _driver.Notify(1);
        Assert.Equal((1, (head, 9u)), (_driver.UsedCount(1), _driver.UsedAt(1, 0)));
        Assert.True(_driver.Ram.View(VirtioDriver.Buffers + 0x100, 4).SequenceEqual("vir\0"u8));
        Assert.True(_driver.Ram.View(VirtioDriver.Buffers + 0x200, 7).SequenceEqual("tqueue\0"u8));
        Assert.Equal((1u, true), (_driver.Interrupts, _driver.Line.IsAsserted));
        _driver.Write(0x64, 1);
        Assert.Equal((0u, false), (_driver.Interrupts, _driver.Line.IsAsserted));
    }

    [Fact]
    public void IndicesGoRoundAndPastTheirEnd()
    {
        _driver.Start(1);
        for (uint i = 0; i < 70_000; i++)
        {
            uint head = _driver.Add(0, (VirtioDriver.Buffers, 1, 0), (VirtioDriver.Buffers + 8, 1, VirtioDriver.Writable));
            _driver.Notify(0);
            Assert.Equal((head, 1u), _driver.UsedAt(0, i));
        }

        Assert.Equal(DriverOk, _driver.Status);
        Assert.Equal(70_000 - 0x1_0000, _driver.UsedCount(0));
    }

    [Fact]
    public void ADriverThatPollsIsNotInterrupted()
    {
        _driver.Start(1);
        _driver.Ram.Write16(VirtioDriver.Available(0), 1);
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((1, false), (_driver.UsedCount(0), _driver.Line.IsAsserted));
        _driver.Ram.Write16(VirtioDriver.Available(0), 0);
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((2, true), (_driver.UsedCount(0), _driver.Line.IsAsserted));
    }

    [Fact]
    public void NothingIsServedBeforeTheDriverIsReady()
    {
        _driver.Start(1);
        _driver.Write(0x70, 0);
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Write(0x70, 3);
        _driver.SetUp(0);
        _driver.Notify(0);
        _driver.Notify(7);
        Assert.Equal((0, 3u), (_driver.UsedCount(0), _driver.Status));
    }

    [Fact]
    public void AStoppedQueueIsNotTouched()
    {
        _driver.Start(1);
        _driver.Write(0x44, 0);
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((0u, 0), (_driver.Read(0x44), _driver.UsedCount(0)));
    }

    [Fact]
    public void AReadyQueueStaysWhereItIs()
    {
        _driver.Start(1);
        _driver.Write(0x30, 0);
        foreach (ulong offset in (ulong[])[0x38, 0x80, 0x84, 0x90, 0x94, 0xA0, 0xA4])
        {
            _driver.Write(offset, 0x7777_7777);
        }

        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((1, DriverOk), (_driver.UsedCount(0), _driver.Status));
    }

    [Fact]
    public void AResetForgetsAll()
    {
        _driver.Start(2);
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        _driver.Write(0x70, 0);
        Assert.Equal((0u, 0u, false), (_driver.Status, _driver.Interrupts, _driver.Line.IsAsserted));
        Assert.Equal((0u, 2), (_driver.Read(0x44), _echo.Resets));
        _driver.Write(0x70, 15);
        Assert.Equal(3u, _driver.Status);
    }

    /// <summary>The device may leave a chain where it is, and be asked again for it.</summary>
    [Fact]
    public void AChainThatWaitsIsServedLater()
    {
        _driver.Start(1);
        _echo.Answer = VirtioService.Later;
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((0, false), (_driver.UsedCount(0), _driver.Line.IsAsserted));
        _echo.Answer = VirtioService.Done;
        _driver.Device.Serve(0);
        Assert.Equal((1, true), (_driver.UsedCount(0), _driver.Line.IsAsserted));
    }

    /// <summary>16 chains of 15 times 63 KiB: after 4 MiB somebody else has to go on.</summary>
    [Fact]
    public void WhatTakesLongIsDoneInParts()
    {
        const uint Piece = 63 << 10;
        _driver.Start(1);
        for (uint i = 0; i < VirtioDriver.Size - 1; i++)
        {
            _driver.Describe(0, i, GuestRam.Base, Piece, i + 2 < VirtioDriver.Size ? VirtioDriver.Next : 0, i + 1);
        }

        for (uint i = 0; i < VirtioDriver.Size; i++)
        {
            _driver.MakeAvailable(0, 0);
        }

        _driver.Notify(0);
        int parts = 1;
        for (; _driver.IsWoken; parts++)
        {
            Assert.Equal((5 * parts, true), (_driver.UsedCount(0), _driver.Line.IsAsserted));
            _driver.IsWoken = false;
            _driver.Device.Continue();
        }

        Assert.Equal((4, VirtioDriver.Size), (parts, _driver.UsedCount(0)));
        _driver.Device.Continue();
        Assert.Equal((15u, false), (_driver.Status, _driver.IsWoken));
    }

    [Fact]
    public void AResetForgetsWhatIsLeft()
    {
        WhatTakesLongIsDoneInParts();
        _driver.Ram.View(VirtioDriver.Available(0), 4).Clear();
        _driver.Ram.View(VirtioDriver.Used(0), 4).Clear();
        _driver.Start(1);
        for (int i = 0; i < 6; i++)
        {
            _driver.MakeAvailable(0, 0);
        }

        _driver.Notify(0);
        Assert.Equal((5, true), (_driver.UsedCount(0), _driver.IsWoken));
        _driver.Start(1);
        _driver.Device.Continue();
        Assert.Equal(5, _driver.UsedCount(0));
    }

    [Fact]
    public void AMalformedRequestAsksForAReset()
    {
        _driver.Start(1);
        _echo.Answer = VirtioService.Malformed;
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((DriverOk | NeedsReset, 2u, 0), (_driver.Status, _driver.Interrupts, _driver.UsedCount(0)));
    }
}
