using System;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class Pl031Tests : IRealTimeClock
{
    private const uint Start = 1_700_000_000;

    private readonly RecordedLine _line = new();
    private readonly Pl031 _rtc;

    public Pl031Tests() => _rtc = new Pl031(this, _line);

    public ulong Seconds { get; private set; } = Start;

    private uint Read(ulong offset) => (uint)_rtc.Read(offset, 4);

    private void Write(ulong offset, uint value) => _rtc.Write(offset, 4, value);

    private void Wait(ulong seconds)
    {
        Seconds += seconds;
        _rtc.Update();
    }

    [Fact]
    public void ResetValuesAreTheManuals()
    {
        uint[] expected = [Start, 0, 0, 1, 0, 0, 0, 0];
        for (uint i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], Read(i * 4));
        }

        uint[] identification = [0x31, 0x10, 0x14, 0x00, 0x0D, 0xF0, 0x05, 0xB1];
        for (uint i = 0; i < identification.Length; i++)
        {
            Assert.Equal(identification[i], Read(0xFE0 + (4 * i)));
        }

        Assert.Equal(0u, Read(0x20));
        Assert.Equal(0u, Read(0xFE2));
    }

    [Fact]
    public void WhatTheGuestSetsGoesOnAndIsGoneAfterAReset()
    {
        Write(0x8, 100);
        Wait(5);
        Assert.Equal((105u, 100u), (Read(0), Read(0x8)));
        Write(0xC, 0);
        Assert.Equal((105u, 1u), (Read(0), Read(0xC)));
        _rtc.Reset();
        Assert.Equal((Start + 5, 0u), (Read(0), Read(0x8)));
    }

    [Fact]
    public void TheAlarmRaisesTheLineOnce()
    {
        Write(0x10, 0xFF);
        Write(0x4, Start + 60);
        Assert.True(_rtc.TryGetAlarm(out uint until));
        Assert.Equal((60u, 1u), (until, Read(0x10)));
        Wait(59);
        Assert.False(_line.IsAsserted);
        Wait(1);
        Assert.True(_line.IsAsserted);
        Assert.False(_rtc.TryGetAlarm(out _));
        Assert.Equal((1u, 1u), (Read(0x14), Read(0x18)));
        Write(0x1C, 0);
        Assert.True(_line.IsAsserted);
        Write(0x1C, 1);
        Assert.False(_line.IsAsserted);
        Wait(1000);
        Assert.False(_line.IsAsserted);
        Assert.True(_rtc.TryGetAlarm(out until));
        Assert.Equal(uint.MaxValue - 999, until);
    }

    [Fact]
    public void AMaskedAlarmIsNoticedBySoftwareThatLooks()
    {
        Write(0x4, Start + 2);
        Assert.False(_rtc.TryGetAlarm(out _));
        Seconds += 10;
        Assert.Equal((1u, 0u), (Read(0x14), Read(0x18)));
        Assert.False(_line.IsAsserted);
        Write(0x10, 1);
        Assert.True(_line.IsAsserted);
        _rtc.Reset();
        Assert.False(_line.IsAsserted);
        Assert.Equal(0u, Read(0x14));
    }

    [Theory]
    [InlineData(Start, true)]
    [InlineData(Start + 1, false)]
    [InlineData(Start - 1, false)]
    public void TheSecondThatIsSetCountsAndNoneBefore(uint match, bool raised)
    {
        Write(0x10, 1);
        Write(0x4, match);
        Assert.Equal(raised, _line.IsAsserted);
    }

    [Fact]
    public void SettingTheClockPassesOverTheAlarm()
    {
        Write(0x10, 1);
        Write(0x4, Start + 60);
        Write(0x8, Start + 90);
        Assert.False(_line.IsAsserted);
        Write(0x8, Start + 60);
        Assert.True(_line.IsAsserted);
    }

    [Fact]
    public void AnAlarmBehindTheCountersEndIsFound()
    {
        Write(0x8, uint.MaxValue - 1);
        Write(0x10, 1);
        Write(0x4, 3);
        Assert.True(_rtc.TryGetAlarm(out uint until));
        Assert.Equal(5u, until);
        Wait(5);
        Assert.Equal(3u, Read(0));
        Assert.True(_line.IsAsserted);
    }

    [Fact]
    public void AnyAccessIsAnswered()
    {
        Random random = new(31);
        for (int i = 0; i < 20_000; i++)
        {
            int size = 1 << random.Next(4);
            ulong offset = (ulong)random.Next(0x1000 / size) * (ulong)size;
            _rtc.Write(offset, size, (ulong)random.NextInt64() & (ulong.MaxValue >> (64 - (8 * size))));
            _rtc.Read(offset, size);
            _rtc.TryGetAlarm(out _);
            Wait((ulong)random.Next(3));
        }
    }
}
