using Qemu.Tests.Harness;
using TestKernels;
using Xunit;

namespace Kernel.Tests;

/// <summary>Exceptions at EL2: they do what they do on the host, and what nobody catches ends no more than its thread.</summary>
public sealed class ExceptionTests
{
    /// <summary>Traces and threads, which the host has no part in.</summary>
    private const int OfTheKernelAlone = 14;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void ExceptionsHoldAtEl2(int cpus) => AllPassed(Machine.Boot("ExceptionsKernel", cpus: cpus));

    /// <summary>QEMU runs each CPU in a host thread then.</summary>
    [Fact]
    public void ExceptionsHoldOnCpusThatRunAtOnce() => AllPassed(Machine.BootAtOnce("ExceptionsKernel", "", cpus: 4));

    [Fact]
    public void UncaughtEndsItsThreadWithAReport()
    {
        GuestRun run = Machine.Boot("ExceptionsKernel");
        run.Shows("cosmos: thread doomed0 has ended: TestKernels.OwnException: nobody catches this").Shows("   at TestKernels.Steps.Descend in tests/Kernels/ExceptionsKernel/Steps.cs:");
        run.Shows("   at Cosmos.System.Threading.ThreadStart.RunEntry in packages/Cosmos.System2/Threading/ThreadStart.cs:");
        run.Shows("cosmos: thread nullified has ended: System.NullReferenceException: ");
        run.StoppedWith(ExitStatus.Success);
    }

    [Fact]
    public void ModuleThatThrowsIsLeftOut()
    {
        GuestRun run = Machine.Boot("ExceptionsKernel");
        run.Shows("cosmos: module failing does not start and is left out: TestKernels.OwnException: no such device");
        run.Shows("   at TestKernels.FailingModule.Start in tests/Kernels/ExceptionsKernel/Modules.cs:").Shows("cosmos: module sound started");
        run.StoppedWith(ExitStatus.Success);
    }

    private static void AllPassed(GuestRun run)
    {
        SelfTest test = new();
        ExceptionsKernel.DeclareAll(test);
        int count = test.Count + OfTheKernelAlone;
        run.Shows($"self-test: {count} checks declared").Shows($"self-test: all {count} checks passed");
        run.StoppedWith(ExitStatus.Success);
    }
}
