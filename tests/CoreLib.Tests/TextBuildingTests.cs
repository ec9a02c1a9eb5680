extern alias own;

using System;
using System.Text;
using Xunit;
using OwnBuilder = own::System.Text.StringBuilder;
using OwnHandler = own::System.Runtime.CompilerServices.DefaultInterpolatedStringHandler;

namespace CoreLib.Tests;

/// <summary>StringBuilder, composite formats and the interpolation handler.</summary>
public sealed class TextBuildingTests
{
    [Fact]
    public void ABuilderFollowsTheHosts()
    {
        Random random = new(11);
        StringBuilder expected = new();
        OwnBuilder actual = new();
        for (int i = 0; i < 10_000; i++)
        {
            int index = random.Next(expected.Length + 1);
            int count = random.Next(expected.Length - index + 1) / 2;
            switch (random.Next(7))
            {
                case 0:
                    expected.Insert(index, "xyz");
                    actual.Insert(index, "xyz");
                    break;
                case 1:
                    expected.Remove(index, count);
                    actual.Remove(index, count);
                    break;
                case 2:
                    expected.Replace('x', 'y');
                    actual.Replace('x', 'y');
                    break;
                case 3:
                    expected.Append('-', 3).Append(i).Append(true).Append((object?)null);
                    actual.Append('-', 3).Append(i).Append(true).Append((object?)null);
                    break;
                case 4:
                    expected.Append("abc").AppendLine();
                    actual.Append("abc").AppendLine();
                    break;
                case 5:
                    expected.Length = Math.Min(expected.Length, 200);
                    actual.Length = Math.Min(actual.Length, 200);
                    break;
                default:
                    expected.AppendFormat("{0,6:x}|{1,-4}|{{}}", i, 'c');
                    actual.AppendFormat("{0,6:x}|{1,-4}|{{}}", i, 'c');
                    break;
            }

            Assert.Equal(expected.Length, actual.Length);
        }

        Assert.Equal(expected.ToString(), actual.ToString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{0")]
    [InlineData("{1}")]
    [InlineData("{x}")]
    [InlineData("{0,y}")]
    [InlineData("{-1}")]
    public void MalformedFormatsAreRefused(string format)
        => Assert.Throws<FormatException>(() => new OwnBuilder().AppendFormat(format, 1));

    [Fact]
    public void TheInterpolationHandlerGivesWhatTheCompilerExpects()
    {
        OwnHandler handler = new(4, 8, null, stackalloc char[3]);
        handler.AppendLiteral("ab ");
        handler.AppendFormatted(255, "x4");
        handler.AppendFormatted(7, 5);
        handler.AppendFormatted(7, -5);
        handler.AppendFormatted("right", 8);
        handler.AppendFormatted<object?>(null);
        handler.AppendFormatted(true);
        handler.AppendFormatted(-12L, 6, "D3");
        Assert.Equal($"ab {255:x4}{7,5}{7,-5}{"right",8}{null}{true}{-12L,6:D3}", handler.ToStringAndClear());
        Assert.Equal("", handler.ToString());
    }
}
