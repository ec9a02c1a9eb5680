using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Hypervisor.Model.Devices;
using Xunit;

namespace Hypervisor.Model.Tests.Devices;

public sealed class LineCollectorTests
{
    private readonly LineCollector _collector = new("vm1| ");

    [Fact]
    public void EveryLineHasThePrefix() => Assert.Equal(["vm1| one", "vm1| ", "vm1| two"], Lines("one\r\n\ntwo\nrest"));

    [Fact]
    public void TheRestIsTakenOnce()
    {
        Assert.False(_collector.TryTakeRest(out _));
        Assert.Empty(Lines("=> "));
        Assert.True(_collector.TryTakeRest(out ReadOnlySpan<byte> rest));
        Assert.Equal("vm1| => ", Encoding.ASCII.GetString(rest));
        Assert.False(_collector.TryTakeRest(out _));
    }

    [Fact]
    public void ALongLineIsCutAndNothingIsLost()
    {
        string text = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i:d3}"));
        List<string> lines = Lines(text + "\n");
        Assert.All(lines, line => Assert.InRange(line.Length, 6, LineCollector.MaximumLength));
        Assert.Equal(text, string.Concat(lines.Select(line => line["vm1| ".Length..])));
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
