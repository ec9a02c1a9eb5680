using System;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

/// <summary>Queues that break the rules of virtio 1.2, 2.7: the device asks for a reset, tells of it, and does nothing more.</summary>
public sealed class VirtqueueTests
{
    private const uint Broken = 15 | 64;

    private readonly VirtioDriver _driver = new(new EchoDevice());

    public VirtqueueTests() => _driver.Start(1);

    [Fact]
    public void AnIndexTooFarAheadBreaksTheQueue()
    {
        _driver.Ram.Write16(VirtioDriver.Available(0) + 2, (ushort)(VirtioDriver.Size + 1));
        AssertBroken();
    }

    [Fact]
    public void AFullQueueIsServedWhole()
    {
        for (uint i = 0; i < VirtioDriver.Size; i++)
        {
            _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        }

        _driver.Notify(0);
        Assert.Equal((VirtioDriver.Size, 15u), (_driver.UsedCount(0), _driver.Status));
    }

    [Fact]
    public void TheLongestChainHasAllDescriptors()
    {
        var pieces = new (ulong, uint, uint)[VirtioDriver.Size];
        Array.Fill(pieces, (VirtioDriver.Buffers, 4u, 0u));
        pieces[^1] = (VirtioDriver.Buffers + 0x100, 100, VirtioDriver.Writable);
        _driver.Add(0, pieces);
        _driver.Notify(0);
        Assert.Equal((0u, 60u), _driver.UsedAt(0, 0));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    public void ALoopBreaksTheQueue(uint back)
    {
        _driver.Describe(0, 0, VirtioDriver.Buffers, 1, VirtioDriver.Next, 1);
        _driver.Describe(0, 1, VirtioDriver.Buffers, 1, VirtioDriver.Next, back);
        _driver.MakeAvailable(0, 0);
        AssertBroken();
    }

    [Theory]
    [InlineData(VirtioDriver.Size)]
    [InlineData(0xFFFFu)]
    public void AHeadOrNextThatIsNotThereBreaksTheQueue(uint index)
    {
        _driver.MakeAvailable(0, index);
        AssertBroken();
        _driver.Start(1);
        _driver.Ram.View(VirtioDriver.Used(0), 4).Clear();
        _driver.Ram.View(VirtioDriver.Available(0), 4).Clear();
        _driver.Describe(0, 3, VirtioDriver.Buffers, 1, VirtioDriver.Next, index);
        _driver.MakeAvailable(0, 3);
        AssertBroken();
    }

    [Theory]
    [InlineData(GuestRam.Base - 1, 2u)]
    [InlineData(GuestRam.Base - 1, 1u)]
    [InlineData(GuestRam.Base + GuestRam.Length - 1, 2u)]
    [InlineData(GuestRam.Base + GuestRam.Length, 1u)]
    [InlineData(GuestRam.Base, 0x8000_0000u)]
    [InlineData(GuestRam.Base, 0xFFFF_FFFFu)]
    [InlineData(ulong.MaxValue, 2u)]
    [InlineData(0UL, 1u)]
    public void ABufferOutsideOfRamBreaksTheQueue(ulong address, uint length)
    {
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0), (address, length, VirtioDriver.Writable));
        AssertBroken();
    }

    [Fact]
    public void IndirectDescriptorsWereNotOffered()
    {
        _driver.Add(0, (VirtioDriver.Buffers, 16, VirtioDriver.Indirect));
        AssertBroken();
    }

    [Fact]
    public void WhatIsReadComesFirst()
    {
        _driver.Add(0, (VirtioDriver.Buffers, 1, VirtioDriver.Writable), (VirtioDriver.Buffers, 1, 0));
        AssertBroken();
    }

    /// <summary>What came before in the same queue is given back.</summary>
    [Fact]
    public void GoodChainsBeforeABadOneAreServed()
    {
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Add(0, (0, 1, 0));
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        Assert.Equal((1, Broken, 3u), (_driver.UsedCount(0), _driver.Status, _driver.Interrupts));
    }

    [Theory]
    [InlineData(0x38, 0u)]
    [InlineData(0x38, 3u)]
    [InlineData(0x38, 256u)]
    [InlineData(0x38, 0x8000_0000u)]
    [InlineData(0x80, 0x4000_0008u)]
    [InlineData(0x80, 0x4000_FF10u)]
    [InlineData(0x80, 0x3FFF_FFF0u)]
    [InlineData(0x84, 1u)]
    [InlineData(0x90, 0x4000_0401u)]
    [InlineData(0x90, 0x4000_FFDEu)]
    [InlineData(0x94, 0xFFFF_FFFFu)]
    [InlineData(0xA0, 0x4000_0802u)]
    [InlineData(0xA0, 0x4000_FF80u)]
    [InlineData(0xA4, 0x8000_0000u)]
    public void AQueueInABadPlaceIsRefused(ulong offset, uint value)
    {
        _driver.Write(0x44, 0);
        _driver.Write(offset, value);
        _driver.Write(0x44, 1);
        Assert.Equal((0u, Broken, 2u), (_driver.Read(0x44), _driver.Status, _driver.Interrupts));
    }

    private void AssertBroken()
    {
        _driver.Notify(0);
        Assert.Equal((Broken, 2u, true), (_driver.Status, _driver.Interrupts, _driver.Line.IsAsserted));
        _driver.Add(0, (VirtioDriver.Buffers, 1, 0));
        _driver.Notify(0);
        _driver.Write(0x70, 15);
        Assert.Equal((0, Broken), (_driver.UsedCount(0), _driver.Status));
    }
}
