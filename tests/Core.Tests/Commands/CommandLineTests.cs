using System.Text;
using Cosmos.System;
using Xunit;

namespace Core.Tests.Commands;

public sealed class CommandLineTests
{
    /// <summary>^U and ^C stand for themselves, &lt; for backspace, ! for the escape key.</summary>
    [Theory]
    [InlineData("help\r", "help")]
    [InlineData("hexx<<lp\n", "help")]
    [InlineData("<<a\r", "a")]
    [InlineData("abc\u0015def\r", "def")]
    [InlineData("abc\u0003d\r", "d")]
    [InlineData("a![Ab!OBc![1;5Dd\r", "abcd")]
    [InlineData("a\u0001\tb\u007Fc\r", "ac")]
    [InlineData("\r", "")]
    public void TheLineIsWhatIsLeftOfTheKeys(string keys, string expected)
    {
        CommandLine line = new();
        foreach (char key in keys)
        {
            if (line.Take(key == '<' ? (byte)8 : key == '!' ? (byte)27 : (byte)key, out _))
            {
                Assert.Equal(expected, line.TakeLine());
                Assert.Equal(0, line.Typed.Length);
                return;
            }
        }

        Assert.Fail("the line did not end");
    }

    [Fact]
    public void TheEchoShowsTheLineAsItIs()
    {
        CommandLine line = new();
        StringBuilder shown = new();
        foreach (byte key in "ab\bc\u0015d\r"u8)
        {
            line.Take(key, out System.ReadOnlySpan<byte> echo);
            shown.Append(Encoding.ASCII.GetString(echo));
        }

        Assert.Equal("ab\b \bc\b \b\b \bd\n", shown.ToString());
    }

    [Fact]
    public void WhatIsTooLongIsDropped()
    {
        CommandLine line = new();
        for (int i = 0; i < CommandLine.MaximumLength + 5; i++)
        {
            Assert.False(line.Take((byte)'x', out _));
        }

        Assert.Equal(new string('x', CommandLine.MaximumLength), line.TakeLine());
    }
}
