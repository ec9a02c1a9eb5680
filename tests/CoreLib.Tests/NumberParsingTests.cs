extern alias own;

using System;
using System.Globalization;
using System.Text;
using Xunit;
using NumberParser = own::System.NumberParser;

namespace CoreLib.Tests;

/// <summary>Text to integers.</summary>
public sealed class NumberParsingTests
{
    private const string Alphabet = "00123456789abcdefABCDEFx+-,.() \t\n";

    private static readonly NumberStyles[] s_styles =
    [
        NumberStyles.None, NumberStyles.Integer, NumberStyles.HexNumber, NumberStyles.AllowHexSpecifier, NumberStyles.BinaryNumber,
        NumberStyles.Number, NumberStyles.Integer | NumberStyles.AllowParentheses,
    ];

    [Fact]
    public void RandomTextParsesAsOnTheHost()
    {
        Random random = new(3);
        for (int i = 0; i < 200_000; i++)
        {
            string text = RandomText(random);
            NumberStyles style = s_styles[random.Next(s_styles.Length)];
            Compare(text, style);
        }
    }

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("18446744073709551615")]
    [InlineData("18446744073709551616")]
    [InlineData("99999999999999999999999999999999x")]
    [InlineData("2147483647")]
    [InlineData("-2147483649")]
    [InlineData("127")]
    [InlineData("-128")]
    [InlineData("-129")]
    [InlineData("-0")]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("1FFFFFFFFFFFFFFFF")]
    [InlineData("")]
    [InlineData("-")]
    public void EdgesParseAsOnTheHost(string text)
    {
        foreach (NumberStyles style in s_styles)
        {
            Compare(text, style);
        }
    }

    private static void Compare(string text, NumberStyles style)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        string context = $"'{text}' as {style}: ";
        Assert.Equal(context + Outcome.Of(() => long.Parse(text, style, culture)), context + Outcome.Of(() => (long)NumberParser.Parse(text, style, 64, true)));
        Assert.Equal(context + Outcome.Of(() => ulong.Parse(text, style, culture)), context + Outcome.Of(() => NumberParser.Parse(text, style, 64, false)));
        Assert.Equal(context + Outcome.Of(() => int.Parse(text, style, culture)), context + Outcome.Of(() => (int)NumberParser.Parse(text, style, 32, true)));
        Assert.Equal(context + Outcome.Of(() => byte.Parse(text, style, culture)), context + Outcome.Of(() => (byte)NumberParser.Parse(text, style, 8, false)));
        Assert.Equal(context + Outcome.Of(() => sbyte.Parse(text, style, culture)), context + Outcome.Of(() => (sbyte)NumberParser.Parse(text, style, 8, true)));
    }

    private static string RandomText(Random random)
    {
        StringBuilder text = new();
        for (int left = random.Next(8); left > 0; left--)
        {
            text.Append(random.Next(3) == 0 ? Alphabet[random.Next(Alphabet.Length)] : (char)('0' + random.Next(10)));
        }

        return text.ToString();
    }
}
