extern alias own;

using System;
using System.Numerics;
using Xunit;
using OwnBits = own::System.Numerics.BitOperations;
using OwnConvert = own::System.Convert;
using OwnMath = own::System.Math;
using OwnTimeSpan = own::System.TimeSpan;

namespace CoreLib.Tests;

/// <summary>Bits, products, conversions and time spans.</summary>
public sealed class ValueTests
{
    [Fact]
    public void BitsCountAsOnTheHost()
    {
        Random random = new(12);
        for (int i = 0; i < 10_000; i++)
        {
            ulong value = i == 0 ? 0 : ((ulong)random.NextInt64() << 1) >> random.Next(64);
            int shift = random.Next(-70, 70);
            Assert.Equal(BitOperations.LeadingZeroCount(value), OwnBits.LeadingZeroCount(value));
            Assert.Equal(BitOperations.LeadingZeroCount((uint)value), OwnBits.LeadingZeroCount((uint)value));
            Assert.Equal(BitOperations.TrailingZeroCount(value), OwnBits.TrailingZeroCount(value));
            Assert.Equal(BitOperations.TrailingZeroCount((uint)value), OwnBits.TrailingZeroCount((uint)value));
            Assert.Equal(BitOperations.PopCount(value), OwnBits.PopCount(value));
            Assert.Equal(BitOperations.PopCount((uint)value), OwnBits.PopCount((uint)value));
            Assert.Equal(BitOperations.Log2(value), OwnBits.Log2(value));
            Assert.Equal(BitOperations.IsPow2(value), OwnBits.IsPow2(value));
            Assert.Equal(BitOperations.RoundUpToPowerOf2(value), OwnBits.RoundUpToPowerOf2(value));
            Assert.Equal(BitOperations.RoundUpToPowerOf2((uint)value), OwnBits.RoundUpToPowerOf2((uint)value));
            Assert.Equal(BitOperations.RotateLeft(value, shift), OwnBits.RotateLeft(value, shift));
            Assert.Equal(BitOperations.RotateRight((uint)value, shift), OwnBits.RotateRight((uint)value, shift));
        }
    }

    [Fact]
    public void WideProductsAreAsOnTheHost()
    {
        Random random = new(13);
        for (int i = 0; i < 10_000; i++)
        {
            long a = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            long b = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Assert.Equal(Math.BigMul((ulong)a, (ulong)b, out ulong low), OwnMath.BigMul((ulong)a, (ulong)b, out ulong ownLow));
            Assert.Equal(low, ownLow);
            Assert.Equal(Math.BigMul(a, b, out long signedLow), OwnMath.BigMul(a, b, out long ownSignedLow));
            Assert.Equal(signedLow, ownSignedLow);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(9_999_999)]
    [InlineData(864_000_000_000)]
    [InlineData(-987_654_321_012_345)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void TimeSpansAreAsOnTheHost(long ticks)
    {
        TimeSpan expected = new(ticks);
        OwnTimeSpan actual = new(ticks);
        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal(expected.Days, actual.Days);
        Assert.Equal(expected.Hours, actual.Hours);
        Assert.Equal(expected.Minutes, actual.Minutes);
        Assert.Equal(expected.Milliseconds, actual.Milliseconds);
        Assert.Equal(expected.Microseconds, actual.Microseconds);
    }

    [Fact]
    public void ConversionsAreAsOnTheHost()
    {
        byte[] bytes = [0, 1, 0x7F, 0x80, 0xFF];
        Assert.Equal(Convert.ToHexString(bytes), OwnConvert.ToHexString(bytes));
        Assert.Equal(Convert.ToHexStringLower(bytes), OwnConvert.ToHexStringLower(bytes));
        Assert.Equal(bytes, OwnConvert.FromHexString("00017f80FF"));
        foreach (int toBase in new[] { 2, 8, 10, 16 })
        {
            Assert.Equal(Convert.ToString(-5, toBase), OwnConvert.ToString(-5, toBase));
            Assert.Equal(Convert.ToString(123456789L, toBase), OwnConvert.ToString(123456789L, toBase));
        }

        Assert.Equal(Convert.ToUInt64("0xFFFFffffFFFFffff", 16), OwnConvert.ToUInt64("0xFFFFffffFFFFffff", 16));
        Assert.Throws<OverflowException>(() => OwnConvert.ToInt32("100000000", 16));
        Assert.Throws<FormatException>(() => OwnConvert.ToInt32("12", 2));
    }
}
