using Cosmos.System;

namespace Kernel;

/// <summary>
/// The microkernel. What it does is in its modules: it waits until all their work is over, then powers the machine off.
/// </summary>
public sealed class Kernel : Cosmos.System.Kernel
{
    protected override void BeforeRun()
    {
        if (ModuleHost.Modules.Count == 0)
        {
            Log.Line(Log.Kernel, "no modules: nothing to run");
        }
    }

    protected override void Run()
    {
        KernelWork.WaitUntilDone();
        Stop();
    }
}
