extern alias own;

using System;
using System.Globalization;
using Xunit;
using NumberFormatter = own::System.NumberFormatter;

namespace CoreLib.Tests;

/// <summary>Integers to text.</summary>
public sealed class NumberFormattingTests
{
    private static readonly string[] s_formats =
        ["", "G", "g", "D", "D1", "d3", "D19", "X", "x", "X2", "x8", "X16", "x20", "B", "b9", "N", "N0", "n3", "F", "F0", "f1", "R"];

    private static readonly long[] s_edges =
        [0, 1, -1, 9, 10, 99, 100, 999, 1000, -1000, 123456, -123456, long.MaxValue, long.MinValue, int.MaxValue, int.MinValue, uint.MaxValue];

    [Fact]
    public void SignedNumbersFormatAsOnTheHost()
    {
        Random random = new(1);
        for (int i = 0; i < 2000; i++)
        {
            long value = i < s_edges.Length ? s_edges[i] : random.NextInt64() >> random.Next(64) * (random.Next(2) == 0 ? 1 : -1);
            foreach (string format in s_formats)
            {
                Assert.Equal(value.ToString(format, CultureInfo.InvariantCulture), NumberFormatter.Format((ulong)value, 64, true, format));
                int narrow = (int)value;
                Assert.Equal(narrow.ToString(format, CultureInfo.InvariantCulture), NumberFormatter.Format((ulong)narrow, 32, true, format));
                sbyte tiny = (sbyte)value;
                Assert.Equal(tiny.ToString(format, CultureInfo.InvariantCulture), NumberFormatter.Format((ulong)tiny, 8, true, format));
            }
        }
    }

    [Fact]
    public void UnsignedNumbersFormatAsOnTheHost()
    {
        Random random = new(2);
        for (int i = 0; i < 2000; i++)
        {
            ulong value = i < s_edges.Length ? (ulong)s_edges[i] : (ulong)random.NextInt64() << 1 >> random.Next(64);
            foreach (string format in s_formats)
            {
                Assert.Equal(value.ToString(format, CultureInfo.InvariantCulture), NumberFormatter.Format(value, 64, false, format));
                ushort narrow = (ushort)value;
                Assert.Equal(narrow.ToString(format, CultureInfo.InvariantCulture), NumberFormatter.Format(narrow, 16, false, format));
            }
        }
    }

    [Fact]
    public void ABufferThatIsTooSmallIsLeftAlone()
    {
        Span<char> buffer = stackalloc char[5];
        Assert.True(NumberFormatter.TryFormat(12345, 64, false, "", buffer, out int written));
        Assert.Equal("12345", buffer[..written].ToString());
        Assert.False(NumberFormatter.TryFormat(123456, 64, false, "", buffer, out written));
        Assert.Equal(0, written);
        Assert.Equal("12345", buffer.ToString());
    }

    [Theory]
    [InlineData("Q")]
    [InlineData("0.00")]
    [InlineData("D-1")]
    [InlineData("X1000000")]
    public void OtherFormatsAreRefused(string format)
        => Assert.Throws<FormatException>(() => NumberFormatter.Format(1, 64, false, format));

    [Theory]
    [InlineData(0.0, "")]
    [InlineData(1.5, "")]
    [InlineData(-2.25, "F1")]
    [InlineData(1234567.891, "N2")]
    [InlineData(0.1, "")]
    [InlineData(1e-7, "")]
    [InlineData(1.5e20, "")]
    [InlineData(100, "F0")]
    [InlineData(99.999, "F2")]
    [InlineData(double.PositiveInfinity, "")]
    [InlineData(double.NaN, "")]
    public void CommonFloatsFormatAsOnTheHost(double value, string format)
        => Assert.Equal(value.ToString(format, CultureInfo.InvariantCulture), own::System.FloatFormatter.Format(value, format));
}
