using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>
/// Makes a CPU look at its queue in time: by its own timer, set only when there is something to wait for, or by an SGI from another
/// CPU. The caller holds the scheduler's lock.
/// </summary>
internal static class ProcessorAlarm
{
    /// <summary>Takes the interrupts on the CPU that boots.</summary>
    public static void Install()
    {
        Interrupts.Register(GenericTimer.InterruptId, OnTimer);
        Interrupts.Register(KernelSgi.Look, static _ => { });
        Interrupts.RegisterKept(KernelSgi.Leave, static interruptId => Interrupts.Deactivate(interruptId));
    }

    /// <summary>A CPU other than the caller's has been given work: interrupts it unless it looks soon enough by itself.</summary>
    public static void InterruptIfNeeded(ProcessorScheduler processor)
    {
        if (processor.NeedsInterrupt)
        {
            Gic.SendSgi(KernelSgi.Look, processor.Index);
        }
    }

    /// <summary>Another CPU leaves the guest that it is in, or looks whether the thread that it lingers in may go on.</summary>
    public static void Interrupt(ProcessorScheduler processor) => Gic.SendSgi(KernelSgi.Leave, processor.Index);

    /// <summary>Sets the timer of the caller's CPU to when it has to look next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ProgramTimer(ProcessorScheduler processor)
    {
        ulong deadline = processor.NextDeadline;
        if (deadline != processor.TimerDeadline)
        {
            processor.TimerDeadline = deadline;
            GenericTimer.SetDeadline(deadline);
        }
    }

    private static void OnTimer(uint interruptId)
    {
        Scheduler.This.TimerDeadline = GenericTimer.Never;
        GenericTimer.SetDeadline(GenericTimer.Never);

        // Whoever computes without a pause lets the other CPUs have their turn where an emulator runs them one at a time.
        CPU.Yield();
    }
}
