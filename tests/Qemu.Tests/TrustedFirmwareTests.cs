using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>The same guests with real firmware at EL3: TF-A boots the kernel, serves what is forwarded and switches the machine off.</summary>
public sealed class TrustedFirmwareTests
{
    private static readonly string[] s_el3 = ["--el3", "tf-a"];

    [Theory]
    [InlineData("hvc", "4", "cortex-a72")]
    [InlineData("smc", "4", "cortex-a72")]
    [InlineData("smc", "8", "max")]
    public void TourPasses(string conduit, string vcpus, string cpu)
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, [.. s_el3, "--conduit", conduit, "--vcpus", vcpus, "--cpu", cpu]);
        run.AssertTourPassed();
        run.Shows("BL31:").SaysInOneLine("cosmos: firmware: PSCI 1.1", "(TF-A)");
    }

    /// <summary>Without options there is no archive, and the kernel takes its defaults.</summary>
    [Fact]
    public void TourPassesWithoutAnArchive() => GuestRun.Of(Expected.TourLimit, s_el3).AssertTourPassed();

    /// <summary>TF-A's own memory and console are in the device tree, disabled: neither may be taken.</summary>
    [Fact]
    public void MemoryIsWhatTheNormalWorldHas() =>
        GuestRun.Of(Expected.TourLimit, [.. s_el3, "--trace", "off", "--cpus", "4"]).EndedWith(ExitStatus.Success).Shows("cosmos: memory 2048 MiB");

    [Fact]
    public void ForwardedCallsReachIt()
    {
        GuestRun run = GuestRun.Of(Expected.TourLimit, [.. s_el3, "--policy", "forward"]);
        run.AssertTourPassed();
        run.Shows("FirmwareCall");
        Assert.DoesNotMatch(@"FirmwareCall .*\(0x[8c]4", run.Console);
    }

    [Fact]
    public void UBootRunsAboveIt()
    {
        using ConsoleSession session = ConsoleSession.OfCosmosRun(Expected.UBootLimit, [.. s_el3, "--guest", "u-boot"]);
        session.Expect("(TF-A)");
        session.Expect(Expected.UBootAutoboot);
        session.Type(" ");
        session.Expect(Expected.UBootPrompt);
        session.Type("poweroff\r");
        session.Finish().EndedWith(ExitStatus.Success);
    }

    [Fact]
    public void WithoutItQemuAnswers() =>
        GuestRun.Of(Expected.TourLimit, "--trace", "off").EndedWith(ExitStatus.Success).SaysInOneLine("cosmos: firmware: PSCI 1.1", "(QEMU itself)");
}
