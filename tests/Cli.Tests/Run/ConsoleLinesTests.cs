using System;
using System.Collections.Generic;
using System.Text;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Run;

public sealed class ConsoleLinesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void LinesAreTheSameHoweverTheBytesArrive(int chunk)
    {
        byte[] bytes = Encoding.ASCII.GetBytes("one\r\ntwo\n\nlast");
        List<string> lines = Read(bytes, chunk);
        Assert.Equal(["one", "two", "", "last"], lines);
    }

    [Fact]
    public void EndOfAnEndlessLineIsKept()
    {
        const string End = "cosmos: stopped, status 0 (all VMs powered off)";
        byte[] bytes = Encoding.ASCII.GetBytes(new string('x', 100_000) + End + "\n");
        Assert.EndsWith(End, Read(bytes, 512)[0]);
    }

    [Fact]
    public void BytesThatAreNoTextDoNoHarm() => Assert.Equal(["\u00FF\0\u0080", ""], Read([0xFF, 0x00, 0x80, (byte)'\n'], 1));

    private static List<string> Read(byte[] bytes, int chunk)
    {
        var lines = new List<string>();
        var reader = new ConsoleLines(lines.Add);
        for (int start = 0; start < bytes.Length; start += chunk)
        {
            reader.Feed(bytes.AsSpan(start, Math.Min(chunk, bytes.Length - start)));
        }

        reader.End();
        return lines;
    }
}
