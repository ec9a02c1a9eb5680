using System.Text;
using Cosmos.Core;
using Xunit;

namespace Core.Tests.Diagnostics;

public class LineBuilderTests
{
    private delegate void Build(ref LineBuilder line);

    [Fact]
    public void Numbers_are_written_in_full()
    {
        Assert.Equal("0x0 0xdeadbeef 0x0012", Text((ref LineBuilder l) => l.AppendHex(0).Append(' ').AppendHex(0xDEAD_BEEF).Append(' ').AppendHex(0x12, 4)));
        Assert.Equal("0xffffffffffffffff", Text((ref LineBuilder l) => l.AppendHex(ulong.MaxValue)));
        Assert.Equal("0 18446744073709551615", Text((ref LineBuilder l) => l.AppendDecimal(0).Append(' ').AppendDecimal(ulong.MaxValue)));
        Assert.Equal("  7 007", Text((ref LineBuilder l) => l.AppendDecimal(7, 3).Append(' ').AppendDecimal(7, 3, '0')));
    }

    [Theory]
    [InlineData(1_234_567UL, "[ 0.001234] ")]
    [InlineData(12_345_678_901UL, "[12.345678] ")]
    [InlineData(123_000_000_000UL, "[123.000000] ")]
    public void Time_is_seconds_and_microseconds(ulong nanoseconds, string expected) =>
        Assert.Equal(expected, Text((ref LineBuilder l) => l.AppendTimestamp(nanoseconds)));

    [Fact]
    public void Text_becomes_utf8()
    {
        Assert.Equal("aé€", Text((ref LineBuilder l) => l.Append("aé€")));
        Assert.Equal("??", Text((ref LineBuilder l) => l.Append("😀")));
        Assert.Equal("raw", Text((ref LineBuilder l) => l.Append("raw"u8)));
    }

    [Fact]
    public void What_does_not_fit_is_cut()
    {
        LineBuilder line = new(new byte[4]);
        line.Append("abcdef").AppendHex(1);
        Assert.Equal("abcd", Encoding.UTF8.GetString(line.Written));
    }

    private static string Text(Build build)
    {
        LineBuilder line = new(new byte[64]);
        build(ref line);
        return Encoding.UTF8.GetString(line.Written);
    }
}
