using System;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Time;

public class TickConversionTests
{
    private const ulong SecondsIn280Years = 8_835_000_000;

    [Theory]
    [InlineData(0UL, 62_500_000UL, 0UL)]
    [InlineData(1UL, 62_500_000UL, 16UL)]
    [InlineData(62_500_000UL, 62_500_000UL, 1_000_000_000UL)]
    [InlineData(1UL, 24_000_000UL, 41UL)]
    [InlineData(1_000_000_000UL, 1_000_000_000UL, 1_000_000_000UL)]
    public void Ticks_become_nanoseconds(ulong ticks, ulong frequency, ulong nanoseconds) =>
        Assert.Equal(nanoseconds, TickConversion.ToNanoseconds(ticks, frequency));

    [Fact]
    public void Long_times_do_not_overflow()
    {
        Random random = new(5);
        for (int i = 0; i < 10_000; i++)
        {
            ulong frequency = (ulong)random.NextInt64(1_000_000, 1_000_000_000);
            ulong ticks = (ulong)random.NextInt64(long.MaxValue) % (frequency * SecondsIn280Years);
            UInt128 exact = (UInt128)ticks * 1_000_000_000 / frequency;
            Assert.Equal((ulong)exact, TickConversion.ToNanoseconds(ticks, frequency));
        }
    }
}
