using Cosmos.Core;
using Cosmos.System.Threading;

namespace Cosmos.System;

/// <summary>What the entry point that the build generates calls, in this order.</summary>
public static class KernelEntry
{
    /// <summary>Brings up the runtime, the machine, the console and threads. Nothing may allocate before it.</summary>
    /// <param name="deviceTree">Physical address of the flattened device tree.</param>
    public static void Initialize(nint deviceTree)
    {
        MachineStartup.Run(deviceTree);
        ModuleHost.Initialize();
        KernelWork.Initialize();
        Scheduler.Initialize();
        SecondaryProcessors.StartAll();
        CPU.EnableInterrupts();
        Banner.Print();
    }

    /// <summary>Adds a module, to be started when the kernel boots.</summary>
    public static void Add(KernelModule module) => ModuleHost.Add(module);

    /// <summary>The module added last depends on another.</summary>
    /// <param name="earlier">The other's place among those added, from 0.</param>
    public static void AddDependency(int earlier) => ModuleHost.AddDependency(earlier);

    /// <summary>Runs the kernel. Does not return.</summary>
    public static void Run(Kernel kernel) => kernel.Start();
}
