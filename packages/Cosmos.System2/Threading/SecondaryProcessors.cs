using System.Runtime.InteropServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>The CPUs beside the one that boots: turned on one by one, each with a stack, vectors, GIC side and timer of its own.</summary>
public static class SecondaryProcessors
{
    /// <summary>Turns on every CPU that the device tree names and firmware can start. One that does not come up is left out.</summary>
    internal static void StartAll()
    {
        if (!Firmware.IsPresent)
        {
            return;
        }

        for (int i = 0; Processors.TryGetDescribed(i, out ulong affinity) && Processors.Count < Processors.Maximum; i++)
        {
            if (affinity != Processors.AffinityOf(0) && !TryStart(affinity))
            {
                Report(affinity);
            }
        }
    }

    /// <summary>Where a secondary CPU enters C#, with its MMU on and interrupts masked. Does not return.</summary>
    [UnmanagedCallersOnly(EntryPoint = "CosmosSecondaryMain")]
    public static void Run()
    {
        Interrupts.InitializeProcessor();
        GenericTimer.InitializeProcessor();
        ProcessorStop.InitializeProcessor();
        WorldStop.InitializeProcessor();
        Gic.Enable(KernelSgi.Look);
        Gic.Enable(KernelSgi.Leave);
        if (!Processors.ReportRunning())
        {
            CPU.Park();
        }

        while (!Scheduler.HasThisProcessor())
        {
            CPU.Yield();
        }

        IdleLoop.Run();
    }

    /// <summary>A CPU's first thread is its idle thread: it begins on that thread's stack.</summary>
    private static bool TryStart(ulong affinity)
    {
        KernelThread idle = new("idle", IdleLoop.Run, ThreadPriority.Low);
        bool started = Processors.TryStart(affinity, idle.PrepareStack());
        if (started)
        {
            Scheduler.AddProcessor(idle);
        }

        return started;
    }

    private static void Report(ulong affinity)
    {
        LineBuilder line = new(stackalloc byte[64]);
        line.Append("CPU ").AppendHex(affinity).Append(" does not come up");
        Log.Line(Log.Kernel, line.Written);
    }
}
