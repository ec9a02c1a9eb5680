using Cosmos.Core;
using Cosmos.System;

namespace TestKernels;

/// <summary>A kernel that boots, runs its checks and powers the machine off: status 0, or 1 when one fails.</summary>
public abstract class SelfTestKernel : Kernel
{
    /// <summary>Adds the kernel's checks.</summary>
    protected abstract void Declare(SelfTest test);

    protected override void Run()
    {
        SelfTest test = new();
        Declare(test);
        int failed = test.Run(line => Log.Line(Log.Kernel, line));
        Stop(failed == 0 ? ExitStatus.Success : ExitStatus.Failed, "the self-test is over");
    }
}
