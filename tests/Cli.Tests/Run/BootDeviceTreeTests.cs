using Cosmos.Cli;
using Cosmos.Cli.Run;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Cli.Tests.Run;

public sealed class BootDeviceTreeTests
{
    [Fact]
    public void InitrdIsAddedAndAllElseStays()
    {
        byte[] copy = BootDeviceTree.WithInitrd(Machine(withChosen: true), 0x6800_0000, 0x1234);
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(copy, out FlattenedDeviceTree tree));
        Assert.True(tree.TryGetInitrd(out FdtRange initrd));
        Assert.Equal((0x6800_0000UL, 0x1234UL), (initrd.Address, initrd.Size));
        Assert.Equal("quiet"u8, tree.GetBootArguments());
        Assert.True(tree.TryFindPath("/cpus/cpu@1"u8, out FdtNode cpu));
        Assert.Equal(7u, cpu.GetCell("reg"u8, 0));
        Assert.True(tree.TryFindPath("/last"u8, out _));
    }

    [Fact]
    public void TreeWithoutChosenIsRefused() =>
        Assert.Throws<CliException>(() => BootDeviceTree.WithInitrd(Machine(withChosen: false), 0x6800_0000, 1));

    [Fact]
    public void DamagedTreeIsRefused() => Assert.Throws<CliException>(() => BootDeviceTree.WithInitrd(new byte[64], 0x6800_0000, 1));

    private static byte[] Machine(bool withChosen)
    {
        byte[] blob = new byte[4096];
        var writer = new FlattenedDeviceTreeWriter(blob);
        writer.BeginNode(""u8);
        writer.BeginNode("cpus"u8);
        writer.BeginNode("cpu@1"u8);
        writer.Property("reg"u8, 7u);
        writer.EndNode();
        writer.EndNode();
        if (withChosen)
        {
            writer.BeginNode("chosen"u8);
            writer.StringProperty("bootargs"u8, "quiet"u8);
            writer.EndNode();
        }

        writer.BeginNode("last"u8);
        writer.EndNode();
        writer.EndNode();
        return blob[..writer.Finish()];
    }
}
