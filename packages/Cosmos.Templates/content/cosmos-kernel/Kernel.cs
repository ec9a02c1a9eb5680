using Cosmos.System;

namespace CosmosKernel1;

/// <summary>The kernel: it waits until the work of all its modules is over; then the machine goes off.</summary>
public sealed class Kernel : Cosmos.System.Kernel
{
    // Before the modules start: what they run may write to the console at the same time.
    protected override void OnBoot() => Console.WriteLine($"CosmosKernel1 has {ModuleHost.Modules.Count} modules.");

    protected override void Run()
    {
        KernelWork.WaitUntilDone();
        Stop();
    }
}
