using System;
using System.Runtime.InteropServices;
using Cosmos.Core.Efi;
using Xunit;

namespace Core.Tests.Efi;

public sealed class EfiTimeTests
{
    [Theory]
    [InlineData("1970-01-01T00:00:01")]
    [InlineData("1999-12-31T23:59:59")]
    [InlineData("2000-02-29T12:00:00")]
    [InlineData("2024-02-29T00:00:00")]
    [InlineData("2024-03-01T00:00:00")]
    [InlineData("2100-03-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    public void Counts_as_the_calendar_does(string text)
    {
        DateTime date = DateTime.Parse(text, null, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.Equal((ulong)(date - DateTime.UnixEpoch).TotalSeconds, Of(date).ToUnixSeconds());
    }

    [Fact]
    public void Local_time_is_brought_to_UTC()
    {
        EfiTime time = Of(new DateTime(2024, 1, 1, 12, 0, 0));
        ulong utc = time.ToUnixSeconds();
        time.TimeZone = 60;
        Assert.Equal(utc + 3600, time.ToUnixSeconds());
        time.TimeZone = EfiTime.UnspecifiedZone;
        Assert.Equal(utc, time.ToUnixSeconds());
    }

    [Fact]
    public void A_field_out_of_range_is_no_time()
    {
        Assert.Equal(0UL, default(EfiTime).ToUnixSeconds());
        EfiTime time = Of(new DateTime(2024, 1, 1));
        time.Month = 13;
        Assert.Equal(0UL, time.ToUnixSeconds());
        time.Month = 1;
        time.Hour = 24;
        Assert.Equal(0UL, time.ToUnixSeconds());
    }

    [Fact]
    public void Is_16_bytes_long() => Assert.Equal(16, Marshal.SizeOf<EfiTime>());

    private static EfiTime Of(DateTime date) => new()
    {
        Year = (ushort)date.Year,
        Month = (byte)date.Month,
        Day = (byte)date.Day,
        Hour = (byte)date.Hour,
        Minute = (byte)date.Minute,
        Second = (byte)date.Second,
    };
}
