using System;
using Qemu.Tests.Harness;
using Xunit;

namespace Qemu.Tests;

/// <summary>Each mistake gets one clear line and its exit status; none brings the kernel down.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("--vcpus 0", "--vcpus 0", "1")]
    [InlineData("--vcpus 9", "--vcpus 9", "8")]
    [InlineData("--memory 12Q", "--memory 12Q")]
    [InlineData("--memory 3M", "--memory 3M", "2M")]
    [InlineData("--memory 4G", "--memory 4G", "2G")]
    [InlineData("--conduit svc", "--conduit svc", "hvc")]
    [InlineData("--cpu cortex-m0", "--cpu cortex-m0", "cortex-a72")]
    [InlineData("--trace maybe", "--trace maybe", "on")]
    [InlineData("--guest no-such-file", "no-such-file", "does not exist")]
    [InlineData("--rom no-such-file", "no-such-file", "does not exist")]
    [InlineData("--no-such-option", "--no-such-option")]
    public void WrongOptionIsRefusedInOneLine(string options, params string[] fragments) =>
        GuestRun.Of(Expected.SmallGuestLimit, options.Split(' ')).EndedWith(ExitStatus.WrongUsage).SaysInOneLine(fragments);

    [Fact]
    public void EmptyImageIsRefused() => Refused([], [], "empty");

    [Fact]
    public void TruncatedElfIsRefused() => Refused(GuestProgram.Elf(GuestProgram.PowerOff, 0x4030_0000)[..0x1004], [], "the file ends after");

    [Fact]
    public void TruncatedLinuxImageIsRefused() => Refused(GuestProgram.LinuxImage(GuestProgram.PowerOff)[..64], [], "the file ends after");

    [Fact]
    public void ImageOverTheDeviceTreeIsRefused() =>
        Refused(GuestProgram.Flat(GuestProgram.PowerOff), ["--load", "0x40000000"], "device tree");

    [Fact]
    public void ImageOutsideTheMemoryIsRefused() =>
        Refused(GuestProgram.Flat(GuestProgram.PowerOff), ["--load", "0x1000"], "outside guest RAM");

    /// <summary>Less than the machine has, yet more than it has free: only the kernel can tell.</summary>
    [Fact]
    public void MemoryThatTheMachineLacksIsRefusedByTheKernel() =>
        GuestRun.Of(Expected.SmallGuestLimit, "--memory", "2046M").EndedWith(ExitStatus.WrongUsage).Shows("memory").Shows(Expected.Stopped + "2");

    [Fact]
    public void JumpIntoNowhereCrashesTheVmNotTheKernel()
    {
        using var file = new TemporaryFile(GuestProgram.Flat(GuestProgram.JumpNowhere));
        GuestRun run = GuestRun.Of(Expected.SmallGuestLimit, "--guest", file.Path).EndedWith(ExitStatus.VmCrash);
        Assert.All(Expected.CrashReport, fragment => run.Shows(fragment));
        run.Shows(Expected.Stopped + "4");
    }

    [Fact]
    public void GuestThatNeverEndsIsEndedByTheTimeLimit()
    {
        using var file = new TemporaryFile(GuestProgram.Flat(GuestProgram.Spin));
        GuestRun.Of(TimeSpan.FromSeconds(8), "--guest", file.Path).EndedWith(ExitStatus.TimeOut).SaysInOneLine("time-out");
    }

    /// <summary>Started at EL1 the kernel says what it found and how to start it rightly.</summary>
    [Fact]
    public void StartWithoutVirtualizationIsExplained()
    {
        using ConsoleSession session = ConsoleSession.OfQemu(
            Expected.SmallGuestLimit, "-M", "virt,gic-version=3", "-cpu", "cortex-a72", "-m", "2G", "-no-reboot", "-kernel", Checkout.KernelImage);
        foreach (string fragment in Expected.NotAtEl2)
        {
            session.Expect(fragment);
        }
    }

    private static void Refused(byte[] image, string[] options, string fragment)
    {
        using var file = new TemporaryFile(image);
        GuestRun.Of(Expected.SmallGuestLimit, ["--guest", file.Path, .. options]).EndedWith(ExitStatus.WrongUsage).SaysInOneLine(fragment);
    }
}
