using System;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Hypervisor.Model.Tests.Fdt;

public sealed class FlattenedDeviceTreeWriterTests
{
    private static int Write(Span<byte> buffer)
    {
        FlattenedDeviceTreeWriter writer = new(buffer);
        writer.Reserve(0x4100_0000, 0x2000);
        writer.BeginNode(""u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 2u);
        writer.StringProperty("compatible"u8, "first\0second"u8);
        writer.BeginNode("memory"u8, 0x4000_0000);
        writer.StringProperty("device_type"u8, "memory"u8);
        writer.BeginProperty("reg"u8);
        writer.Cell64(0x4000_0000);
        writer.Cell64(0x1000_0000);
        writer.EndProperty();
        writer.EndNode();
        writer.BeginNode("chosen"u8);
        writer.Property("bytes"u8, "abc"u8);
        writer.Property("wide"u8, 0x1_0000_0002UL);
        writer.Property("empty"u8);
        writer.EndNode();
        writer.EndNode();
        return writer.Finish();
    }

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        byte[] buffer = new byte[4096];
        int length = Write(buffer);
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(buffer.AsSpan(0, length), out FlattenedDeviceTree tree));
        Assert.Equal(length, tree.TotalSize);
        Assert.True(tree.TryGetMemory(0, out FdtRange memory));
        Assert.Equal((0x4000_0000UL, 0x1000_0000UL), (memory.Address, memory.Size));
        Assert.True(tree.TryGetReserved(0, out FdtRange reserved));
        Assert.Equal(0x4100_0000UL, reserved.Address);
        Assert.True(tree.TryFindPath("/chosen"u8, out FdtNode chosen));
        Assert.True(chosen.TryGetProperty("wide"u8, out FdtProperty wide) && wide.TryGetNumber(out ulong number) && number == 0x1_0000_0002);
        Assert.True(chosen.TryGetProperty("empty"u8, out FdtProperty empty) && empty.Value.Length == 0);
        Assert.True(tree.TryFindCompatible("second"u8, out _));
    }

    [Fact]
    public void TheReferenceToolReadsItWithoutComplaint()
    {
        byte[] buffer = new byte[4096];
        int length = Write(buffer);
        (string source, string warnings) = DeviceTreeCompiler.Decompile(buffer[..length]);
        Assert.Equal("", warnings);
        Assert.Contains("memory@40000000 {", source);
        Assert.Contains("compatible = \"first\\0second\";", source);
        Assert.Contains("/memreserve/\t0x0000000041000000 0x0000000000002000;", source);
    }

    /// <summary>In every buffer that is too small the writer says so and stays inside.</summary>
    [Fact]
    public void TooLittleSpaceIsTold()
    {
        byte[] buffer = new byte[2048];
        int needed = 1;
        while (Write(buffer.AsSpan(0, needed)) == 0)
        {
            needed++;
        }

        Assert.InRange(needed, 1200, 1500);
    }

    [Fact]
    public void UnbalancedNodesAreRefused()
    {
        FlattenedDeviceTreeWriter open = new(new byte[2048]);
        open.BeginNode(""u8);
        Assert.Equal(0, open.Finish());

        FlattenedDeviceTreeWriter closedTwice = new(new byte[2048]);
        closedTwice.BeginNode(""u8);
        closedTwice.EndNode();
        closedTwice.EndNode();
        Assert.Equal(0, closedTwice.Finish());

        FlattenedDeviceTreeWriter twoRoots = new(new byte[2048]);
        twoRoots.BeginNode(""u8);
        twoRoots.EndNode();
        twoRoots.BeginNode(""u8);
        twoRoots.EndNode();
        Assert.Equal(0, twoRoots.Finish());
    }
}
