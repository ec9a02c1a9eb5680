using System;
using System.IO;
using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>The kernel without any module.</summary>
[Collection(nameof(BuildTests))]
public sealed class BareKernelTests
{
    private static readonly TimeSpan s_buildLimit = TimeSpan.FromMinutes(3);

    [Fact]
    public void BootsAndEndsWell()
    {
        string project = Path.Combine(Checkout.Root, "Kernel", "Kernel.csproj");
        using ConsoleSession build = ConsoleSession.OfProgram(
            s_buildLimit, "dotnet", "build", "-nodeReuse:false", "-c", "Release", "-v", "q", project, "-p:Hypervisor=false");
        build.Finish().EndedWith(ExitStatus.Success);

        GuestRun run = Machine.BootImage(Path.Combine(Checkout.Root, "artifacts", "Kernel.Bare.img"));
        run.Shows("at EL2").Shows("cosmos: no modules: nothing to run");
        run.StoppedWith(ExitStatus.Success);
    }
}
