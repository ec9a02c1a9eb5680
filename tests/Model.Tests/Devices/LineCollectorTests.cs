using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class LineCollectorTests
{
    private readonly LineCollector _collector = new();

    [Fact]
    public void LinesAreWhole() => Assert.Equal(["one\n", "\n", "two\n"], Lines("one\r\n\ntwo\nrest"));

    [Fact]
    public void TheRestIsTakenOnce()
    {
        Assert.False(_collector.TryTakeRest(out _));
        Assert.Empty(Lines("=> "));
        Assert.True(_collector.TryTakeRest(out ReadOnlySpan<byte> rest));
        Assert.Equal("=> ", Encoding.ASCII.GetString(rest));
        Assert.False(_collector.TryTakeRest(out _));
    }

    [Fact]
    public void ALongLineIsCutAndNothingIsLost()
    {
        string text = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i:d3}"));
        List<string> lines = Lines(text + "\n");
        Assert.All(lines, line => Assert.InRange(line.Length, 1, LineCollector.MaximumLength));
        Assert.Equal(text + "\n", string.Concat(lines));
    }

    private List<string> Lines(string text)
    {
        List<string> lines = [];
        foreach (byte value in Encoding.ASCII.GetBytes(text))
        {
            if (_collector.Add(value, out ReadOnlySpan<byte> line))
            {
                lines.Add(Encoding.ASCII.GetString(line));
            }
        }

        return lines;
    }
}
