using System.Text;
using Cosmos.Core;
using Cosmos.Core.DeviceTree;
using Xunit;

namespace Core.Tests.Firmware;

public class FirmwareDescriptionTests
{
    [Theory]
    [InlineData("arm,psci-1.0\0arm,psci-0.2\0arm,psci", "smc", "okay", true)]
    [InlineData("arm,psci-0.2", "smc", "okay", true)]
    [InlineData("arm,psci", "smc", "okay", false)]
    [InlineData("arm,psci-1.0", "hvc", "okay", false)]
    [InlineData("arm,psci-1.0", "smc", "disabled", false)]
    [InlineData("linux,optee", "smc", "okay", false)]
    public void Smc_is_answered_only_where_the_tree_says_so(string compatible, string method, string status, bool answered)
    {
        FirmwareDescription firmware = Describe("linux,dummy-virt", compatible, method, status);
        Assert.Equal(answered, firmware.AnswersSmc);
        Assert.True(firmware.IsQemuVirt);
    }

    [Fact]
    public void A_board_is_not_taken_for_QEMUs() => Assert.False(Describe("acme,board", "arm,psci-1.0", "smc", "okay").IsQemuVirt);

    private static FirmwareDescription Describe(string board, string compatible, string method, string status)
    {
        byte[] blob = new byte[2048];
        FlattenedDeviceTreeWriter writer = new(blob);
        writer.BeginNode(""u8);
        writer.StringProperty("compatible"u8, Encoding.ASCII.GetBytes(board));
        writer.BeginNode("firmware"u8);
        writer.StringProperty("compatible"u8, Encoding.ASCII.GetBytes(compatible));
        writer.StringProperty("method"u8, Encoding.ASCII.GetBytes(method));
        writer.StringProperty("status"u8, Encoding.ASCII.GetBytes(status));
        writer.EndNode();
        writer.EndNode();
        Assert.True(writer.Finish() > 0);
        Assert.Equal(FdtStatus.Ok, FlattenedDeviceTree.TryRead(blob, out FlattenedDeviceTree tree));
        return FirmwareDescription.FromDeviceTree(tree);
    }
}
