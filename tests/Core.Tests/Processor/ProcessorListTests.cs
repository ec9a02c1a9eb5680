using System;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Core.Tests.Processor;

public class ProcessorListTests
{
    [Fact]
    public void Enabled_CPUs_are_listed_by_affinity()
    {
        FlattenedDeviceTree tree = Read(Machine());
        Assert.True(ProcessorList.TryGet(tree, 0, out ulong first));
        Assert.True(ProcessorList.TryGet(tree, 1, out ulong second));
        Assert.False(ProcessorList.TryGet(tree, 2, out _));
        Assert.Equal(0UL, first);
        Assert.Equal(0x1_0000_0102UL, second);
    }

    [Fact]
    public void Bits_of_MPIDR_that_name_no_CPU_are_dropped() => Assert.Equal(0x12_0034_5678UL, ProcessorList.Affinity(0x12_C134_5678UL & ~0x0100_0000UL));

    private static FlattenedDeviceTree Read(byte[] blob)
    {
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(blob, out FlattenedDeviceTree tree));
        return tree;
    }

    private static byte[] Machine()
    {
        byte[] blob = new byte[4096];
        FlattenedDeviceTreeWriter writer = new(blob);
        writer.BeginNode(""u8);
        writer.BeginNode("cpus"u8);
        writer.Property("#address-cells"u8, 2u);
        writer.Property("#size-cells"u8, 0u);
        WriteCpu(ref writer, 0, "okay"u8);
        WriteCpu(ref writer, 1, "disabled"u8);
        WriteCpu(ref writer, 0x1_0000_0102, "okay"u8);
        writer.EndNode();
        writer.EndNode();
        Assert.True(writer.Finish() > 0);
        return blob;
    }

    private static void WriteCpu(ref FlattenedDeviceTreeWriter writer, ulong affinity, ReadOnlySpan<byte> status)
    {
        writer.BeginNode("cpu"u8, affinity);
        writer.StringProperty("device_type"u8, "cpu"u8);
        writer.StringProperty("status"u8, status);
        writer.Property("reg"u8, affinity);
        writer.EndNode();
    }
}
