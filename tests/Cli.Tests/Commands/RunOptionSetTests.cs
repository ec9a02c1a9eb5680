using System;
using System.CommandLine;
using Cosmos.Cli;
using Cosmos.Cli.Commands;
using Cosmos.Cli.Run;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class RunOptionSetTests
{
    [Fact]
    public void NothingAskedForMeansDefaults()
    {
        RunOptions options = Read();
        Assert.Equal(new MachineOptions(Cpus: 1, CpuModel: "cortex-a72"), options.Machine);
        Assert.Equal(new VmOptions(), options.Vm);
        Assert.Null(options.Limit);
        Assert.True(options.Build);
    }

    [Fact]
    public void EverythingAskedForIsRead()
    {
        RunOptions options = Read(
            "--guest", "Image", "--load", "0x40200000", "--rom", "rom", "--initrd", "initrd", "--disk", "hd", "--append", "console=ttyAMA0 quiet",
            "--vcpus", "2", "--memory", "1G", "--conduit", "smc", "--rule", "deny 0x82000000", "--rule", "log 0x83000000", "--trace", "on", "--cpus", "3", "--cpu", "neoverse-n1", "--timeout", "9",
            "--icount", "--debug", "--debug-port", "4000", "--no-build", "--el3", "tf-a");
        Assert.Equal(new MachineOptions(3, "neoverse-n1", ExactTime: true, Debug: true, El3Firmware.TrustedFirmwareA, DebugPort: 4000), options.Machine);
        Assert.Equal(
            new VmOptions
            {
                Guest = "Image", Load = "0x40200000", Rom = "rom", Initrd = "initrd", Disk = "hd", Append = "console=ttyAMA0 quiet",
                Vcpus = "2", Memory = "1G", Conduit = "smc", Rules = "deny 0x82000000\nlog 0x83000000", Trace = "on",
            },
            options.Vm);
        Assert.Equal(TimeSpan.FromSeconds(9), options.Limit);
        Assert.False(options.Build);
    }

    [Theory]
    [InlineData("--cpus", "0")]
    [InlineData("--cpus", "65")]
    [InlineData("--cpus", "two")]
    [InlineData("--cpu", "cortex-m0")]
    [InlineData("--el3", "uefi")]
    [InlineData("--timeout", "0")]
    [InlineData("--timeout", "-1")]
    [InlineData("--timeout", "1e9")]
    public void WrongValueIsNamedWithItsOption(string option, string value)
    {
        CliException failure = Assert.Throws<CliException>(() => Read(option, value));
        Assert.Equal(ExitStatus.WrongUsage, failure.Status);
        Assert.StartsWith($"{option} {value}: ", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    private static RunOptions Read(params string[] arguments)
    {
        var set = new RunOptionSet();
        var command = new Command("run");
        set.AddTo(command);
        return set.Read(command.Parse(arguments));
    }
}
