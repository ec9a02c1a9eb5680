extern alias own;

using System;
using System.Text;
using Xunit;
using OwnEncoding = own::System.Text.Encoding;

namespace CoreLib.Tests;

/// <summary>UTF-8, ASCII and Latin-1.</summary>
public sealed class EncodingTests
{
    private static readonly byte[] s_interesting =
        [0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF];

    [Fact]
    public void RandomBytesDecodeAsOnTheHost()
    {
        Random random = new(6);
        for (int i = 0; i < 100_000; i++)
        {
            byte[] bytes = new byte[random.Next(8)];
            for (int j = 0; j < bytes.Length; j++)
            {
                bytes[j] = s_interesting[random.Next(s_interesting.Length)];
            }

            Assert.Equal(Encoding.UTF8.GetString(bytes), OwnEncoding.UTF8.GetString(bytes));
            Assert.Equal(Encoding.ASCII.GetString(bytes).Replace('?', '\uFFFD'), OwnEncoding.ASCII.GetString(bytes));
            Assert.Equal(Encoding.Latin1.GetString(bytes), OwnEncoding.Latin1.GetString(bytes));
        }
    }

    [Fact]
    public void RandomTextEncodesAsOnTheHost()
    {
        const string Alphabet = "a\u007F\u0080\u07FF\u0800\uFFFF\uD800\uDBFF\uDC00\uDFFF";
        Random random = new(7);
        for (int i = 0; i < 100_000; i++)
        {
            char[] characters = random.GetItems(Alphabet.ToCharArray(), random.Next(8));
            string text = new(characters);
            Assert.Equal(Encoding.UTF8.GetBytes(text), OwnEncoding.UTF8.GetBytes(text));
            Assert.Equal(Encoding.UTF8.GetByteCount(text), OwnEncoding.UTF8.GetByteCount(text));
        }
    }

    [Fact]
    public void AShortDestinationIsRefused()
    {
        Assert.Throws<ArgumentException>(() => OwnEncoding.UTF8.GetBytes("abc".AsSpan(), new byte[2]));
        Assert.False(OwnEncoding.UTF8.TryGetBytes("abc", new byte[2], out int written));
        Assert.Equal(0, written);
    }
}
