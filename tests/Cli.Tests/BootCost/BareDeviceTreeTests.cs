using Cosmos.Cli.BootCost;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Cli.Tests.BootCost;

public sealed class BareDeviceTreeTests
{
    /// <summary>RAM is where QEMU has it, and QEMU fills in a seed of this length.</summary>
    [Fact]
    public void DescribesTheMachineWithoutIdleStatesButWithASeed()
    {
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(BareDeviceTree.Create(4, 512 << 20), out FlattenedDeviceTree tree));
        Assert.True(tree.TryFindPath("/chosen"u8, out FdtNode chosen));
        Assert.True(chosen.TryGetProperty("rng-seed"u8, out FdtProperty seed));
        Assert.Equal(32, seed.Value.Length);
        Assert.True(tree.TryFindPath("/memory@40000000"u8, out FdtNode memory));
        Assert.True(memory.TryGetReg(0, out FdtRange range));
        Assert.Equal(512UL << 20, range.Size);
        Assert.True(tree.TryFindPath("/cpus/cpu@3"u8, out FdtNode cpu));
        Assert.False(cpu.TryGetProperty("cpu-idle-states"u8, out _));
        Assert.False(tree.TryFindPath("/cpus/idle-states"u8, out _));
        Assert.False(tree.TryFindPath("/cpus/cpu@4"u8, out _));
    }
}
