using Cosmos.Cli;
using Cosmos.Cli.BootCost;
using Xunit;

namespace Cli.Tests.BootCost;

public sealed class InstructionCounterTests
{
    [Theory]
    [InlineData("QEMU emulator version 7.2.22 (Debian 1:7.2+dfsg-7+deb12u18)", 1)]
    [InlineData("QEMU emulator version 8.2.2", 1)]
    [InlineData("QEMU emulator version 9.0.0", 2)]
    [InlineData("QEMU emulator version 10.0.2 (Debian 1:10.0.2+ds-2)", 2)]
    public void InterfaceGoesByQemusVersion(string line, int api) => Assert.Equal(api, InstructionCounter.ApiOf([line, "Copyright (c) 2003"]));

    [Fact]
    public void WhatTellsNoVersionIsRefused() => Assert.Equal(
        ExitStatus.MissingPrerequisite, Assert.Throws<CliException>(() => InstructionCounter.ApiOf(["no such file"])).Status);
}
