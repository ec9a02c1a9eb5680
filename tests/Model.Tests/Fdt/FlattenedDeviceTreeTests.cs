using System;
using System.Buffers.Binary;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Hypervisor.Model.Tests.Fdt;

public sealed class FlattenedDeviceTreeTests
{
    private const string Board = """
        /dts-v1/;
        /memreserve/ 0x41000000 0x2000;
        / {
            #address-cells = <2>; #size-cells = <2>; compatible = "linux,dummy-virt";
            aliases { serial0 = "/pl011@9000000"; };
            chosen { bootargs = "quiet nokaslr"; stdout-path = "serial0:115200n8"; linux,initrd-start = <0x48000000>; linux,initrd-end = <0x0 0x48100000>; };
            memory@40000000 { device_type = "memory"; reg = <0 0x40000000 0 0x10000000>, <1 0 2 0>; };
            secram@e000000 { device_type = "memory"; status = "disabled"; reg = <0 0xe000000 0 0x1000000>; };
            pl011@9000000 { compatible = "arm,pl011", "arm,primecell"; reg = <0 0x9000000 0 0x1000>; };
            pl011@9040000 { compatible = "arm,secure-uart"; status = "disabled"; reg = <0 0x9040000 0 0x1000>; child { compatible = "below"; }; };
            cpus { #address-cells = <1>; #size-cells = <0>;
                cpu@0 { device_type = "cpu"; reg = <0>; };
                cpu@1 { device_type = "cpu"; reg = <1>; }; };
            reserved-memory { #address-cells = <2>; #size-cells = <1>; ranges;
                keep@42000000 { reg = <0 0x42000000 0x3000>; no-map; };
                gone@43000000 { reg = <0 0x43000000 0x3000>; status = "disabled"; }; };
        };
        """;

    private static readonly byte[] Blob = DeviceTreeCompiler.Compile(Board);

    private static FlattenedDeviceTree Tree()
    {
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(Blob, out FlattenedDeviceTree tree));
        return tree;
    }

    [Fact]
    public void MemoryLeavesDisabledNodesOut()
    {
        FlattenedDeviceTree tree = Tree();
        Assert.True(tree.TryGetMemory(0, out FdtRange low));
        Assert.Equal((0x4000_0000UL, 0x1000_0000UL), (low.Address, low.Size));
        Assert.True(tree.TryGetMemory(1, out FdtRange high));
        Assert.Equal((0x1_0000_0000UL, 0x2_0000_0000UL), (high.Address, high.Size));
        Assert.False(tree.TryGetMemory(2, out _));
    }

    [Fact]
    public void ReservationsComeFromBothPlaces()
    {
        FlattenedDeviceTree tree = Tree();
        Assert.True(tree.TryGetReserved(0, out FdtRange block));
        Assert.Equal((0x4100_0000UL, 0x2000UL), (block.Address, block.Size));
        Assert.True(tree.TryGetReserved(1, out FdtRange node));
        Assert.Equal((0x4200_0000UL, 0x3000UL), (node.Address, node.Size));
        Assert.False(tree.TryGetReserved(2, out _));
    }

    [Fact]
    public void ChosenIsRead()
    {
        FlattenedDeviceTree tree = Tree();
        Assert.True(tree.GetBootArguments().SequenceEqual("quiet nokaslr"u8));
        Assert.True(tree.TryGetInitrd(out FdtRange initrd));
        Assert.Equal((0x4800_0000UL, 0x10_0000UL), (initrd.Address, initrd.Size));
        Assert.True(tree.TryGetStandardOutput(out FdtNode console));
        Assert.True(console.TryGetReg(0, out FdtRange registers));
        Assert.Equal(0x0900_0000UL, registers.Address);
    }

    [Fact]
    public void DisabledCoversChildren()
    {
        FlattenedDeviceTree tree = Tree();
        Assert.False(tree.TryFindCompatible("arm,secure-uart"u8, out _));
        Assert.False(tree.TryFindCompatible("below"u8, out _));
        Assert.True(tree.TryFindCompatible("arm,primecell"u8, out FdtNode uart));
        Assert.True(uart.Name.SequenceEqual("pl011@9000000"u8));
    }

    [Fact]
    public void CellCountsAreTheParents()
    {
        int cpus = 0;
        foreach (FdtNode node in Tree().Nodes)
        {
            if (node.IsDeviceType("cpu"u8))
            {
                Assert.True(node.TryGetReg(0, out FdtRange reg));
                Assert.Equal(((ulong)cpus, 0UL), (reg.Address, reg.Size));
                Assert.False(node.TryGetReg(1, out _));
                cpus++;
            }
        }

        Assert.Equal(2, cpus);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/cpus/cpu@1", true)]
    [InlineData("/cpus/cpu", true)]
    [InlineData("//cpus//cpu@1/", true)]
    [InlineData("/cpus/cpu@2", false)]
    [InlineData("/cpu@1", false)]
    [InlineData("/memory@40000000/cpu@1", false)]
    [InlineData("cpus", false)]
    [InlineData("", false)]
    public void PathsAreFound(string path, bool found) =>
        Assert.Equal(found, Tree().TryFindPath(System.Text.Encoding.ASCII.GetBytes(path), out _));

    [Fact]
    public void EveryTruncationIsRefused()
    {
        Tree();
        for (int length = 0; length < Blob.Length; length++)
        {
            Assert.NotEqual(FdtStatus.Ok, FlattenedDeviceTree.TryRead(Blob.AsSpan(0, length), out _));
        }
    }

    /// <summary>Whatever one damaged word says, the reader answers and does not throw.</summary>
    [Fact]
    public void EveryDamagedWordIsSurvived()
    {
        Tree();
        byte[] damaged = (byte[])Blob.Clone();
        foreach (uint value in (uint[])[0, 3, 0x7FFF_FFFF, 0xFFFF_FFFF])
        {
            for (int offset = 0; offset + 4 <= Blob.Length; offset += 4)
            {
                BinaryPrimitives.WriteUInt32BigEndian(damaged.AsSpan(offset), value);
                if (FlattenedDeviceTree.TryRead(damaged, out FlattenedDeviceTree tree) == FdtStatus.Ok)
                {
                    ReadEverything(tree);
                }

                Blob.AsSpan(offset, 4).CopyTo(damaged.AsSpan(offset));
            }
        }
    }

    private static void ReadEverything(FlattenedDeviceTree tree)
    {
        tree.GetBootArguments();
        tree.TryGetInitrd(out _);
        tree.TryGetStandardOutput(out _);
        tree.TryGetMemory(1000, out _);
        tree.TryGetReserved(1000, out _);
        tree.TryFindPath("/cpus/cpu@1/none"u8, out _);
        tree.TryFindCompatible("none"u8, out _);
    }
}
