using Cosmos.System;

namespace CosmosKernel1;

/// <summary>The kernel: it waits until the work of all its modules is over; then the machine goes off.</summary>
public sealed class Kernel : Cosmos.System.Kernel
{
    protected override void BeforeRun() => Console.WriteLine($"CosmosKernel1 has {ModuleHost.Modules.Count} modules.");

    protected override void Run()
    {
        KernelWork.WaitUntilDone();
        Stop();
    }
}
