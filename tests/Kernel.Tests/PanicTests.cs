using Qemu.Tests.Harness;
using Xunit;

namespace Kernel.Tests;

/// <summary>What a person gets to read when the kernel has gone wrong.</summary>
public sealed class PanicTests
{
    [Fact]
    public void UnhandledExceptionShowsItsTypeMessageAndStack()
    {
        GuestRun run = Panicked("throw", "panic: System.InvalidOperationException: boom at depth three");
        string console = run.Console;
        int three = console.IndexOf("  at TestKernels.Mistakes.DepthThree in ", System.StringComparison.Ordinal);
        int two = console.IndexOf("  at TestKernels.Mistakes.DepthTwo in ", System.StringComparison.Ordinal);
        int one = console.IndexOf("  at TestKernels.Mistakes.DepthOne in ", System.StringComparison.Ordinal);
        Assert.True(three >= 0 && three < two && two < one, console);
        run.Shows("  at TestKernels.PanicKernel.BeforeRun in ").Shows("  at Cosmos.System.Kernel.Start in ");
    }

    /// <summary>A report shows the state at the throw: nothing has been unwound.</summary>
    [Fact]
    public void NoFinallyRunsBeforeAPanic() =>
        Assert.DoesNotContain("finally\n", Panicked("throw-finally", "panic: System.InvalidOperationException: boom").Console.Replace("\r", ""));

    [Theory]
    [InlineData("throw-own", "panic: TestKernels.OwnException: nobody catches this")]
    [InlineData("throw-masked", "panic: System.InvalidOperationException: boom", "Mistakes.DepthThree in ", "ThreadStart.RunEntry in ")]
    [InlineData("throw-interrupt", "panic: System.InvalidOperationException: boom", "Mistakes.DepthThree in ", "Interrupts.HandlePending in ")]
    [InlineData("throw-locked", "panic: System.InvalidOperationException: boom", "Mistakes.DepthThree in ", "Cosmos.System.Threading.Scheduler.SleepUntil in ")]
    [InlineData("unpark-null", "panic: System.NullReferenceException: ", "Cosmos.System.Threading.Scheduler.Unpark in ")]
    [InlineData("array-bounds", "panic: System.IndexOutOfRangeException: ", "Mistakes.ReadElement in ")]
    [InlineData("cast", "panic: System.InvalidCastException: ", "Mistakes.Cast in ")]
    [InlineData("divide", "panic: System.DivideByZeroException: ", "Mistakes.Divide in ")]
    [InlineData("null-field", "panic: System.NullReferenceException: ", "Mistakes.ReadField in ", "FAR_EL2 0x8")]
    [InlineData("null-call", "panic: System.NullReferenceException: ", "Mistakes.CallThrough in ")]
    [InlineData("fail-fast", "panic: System.ExecutionEngineException: no way on (TestKernels.OwnException: why)", "Mistakes.")]
    [InlineData("exhaust-heap", "panic: System.OutOfMemoryException: ", "Mistakes.ExhaustHeap in ")]
    public void MistakeIsReportedAsItsException(string mistake, params string[] texts) => Panicked(mistake, texts);

    /// <summary>No page is both writable and executable, and what is not mapped is not touched.</summary>
    [Theory]
    [InlineData("write-code", "data abort", "(permission fault, write)", "Mistakes.Write in ")]
    [InlineData("write-constants", "data abort", "(permission fault, write)", "Mistakes.Write in ")]
    [InlineData("run-heap", "instruction abort", "(permission fault)", "Mistakes.")]
    [InlineData("unmapped", "data abort", "(translation fault, write)", "FAR_EL2 0x400000000000")]
    public void ForbiddenAccessIsReportedAsAFault(string mistake, params string[] texts) => Panicked(mistake, [.. texts, "ESR_EL2", "x30"]);

    /// <summary>The guard page below each stack, of boot's thread and of others.</summary>
    [Theory]
    [InlineData("overflow")]
    [InlineData("overflow-thread")]
    public void StackOverflowIsReportedFromAnotherStack(string mistake) =>
        Panicked(mistake, "panic: System.StackOverflowException: the kernel stack is used up", "  at TestKernels.Mistakes.Recurse in ");

    [Theory]
    [InlineData("unaligned")]
    [InlineData("nothing")]
    public void AllowedAccessGoesOn(string name) =>
        Machine.Boot("PanicKernel", name).Shows($"{name}: nothing happened").StoppedWith(ExitStatus.Success);

    private static GuestRun Panicked(string mistake, params string[] texts)
    {
        GuestRun run = Machine.Boot("PanicKernel", mistake, memory: 256);
        Assert.All(texts, text => run.Shows(text));
        return run.StoppedWith(ExitStatus.KernelPanic);
    }
}
