using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>
/// Acts on what <see cref="ProcessorScheduler"/> and <see cref="ProcessorSet"/> decide. One lock guards all threads' states and queues.
/// It is held over a switch and released by the thread that comes, so no CPU can run a thread whose registers another is still saving.
/// Lock order: a guard of Event, Mutex or Semaphore, then this one, then the console's and the allocators'.
/// </summary>
public static partial class Scheduler
{
    private static SpinLock s_lock;
    private static ProcessorSet? s_processors;

    /// <summary>The thread that asks.</summary>
    public static KernelThread Current
    {
        get
        {
            ulong daif = CPU.SaveAndDisableInterrupts();
            KernelThread current = This.Current;
            CPU.RestoreInterrupts(daif);
            return current;
        }
    }

    /// <summary>The CPU that asks, with interrupts masked: else the thread may be on another by now.</summary>
    internal static ProcessorScheduler This => s_processors![CPU.Index];

    private static ulong Slice => GenericTimer.FromNanoseconds(ProcessorScheduler.TimeSliceNanoseconds);

    /// <summary>Makes the caller the thread "kernel" and starts preemption; interrupts stay as they are.</summary>
    public static void Initialize()
    {
        KernelThread idle = new("idle", IdleLoop.Run, ThreadPriority.Low);
        idle.PrepareStack();
        s_processors = new ProcessorSet();
        s_processors.Add(new ProcessorScheduler(KernelThread.OfBoot(), idle, Slice, GenericTimer.NowTicks));
        ProcessorAlarm.Install();
        Interrupts.SetExitHook(PreemptIfNeeded);
    }

    /// <summary>Lets a CPU take part that has come up and is in its idle thread.</summary>
    internal static void AddProcessor(KernelThread idle)
    {
        ulong daif = s_lock.Acquire();
        s_processors!.Add(new ProcessorScheduler(idle, Slice));
        s_lock.Release(daif);
    }

    /// <summary>Whether the CPU that asks, with interrupts masked, takes part.</summary>
    internal static bool HasThisProcessor()
    {
        s_lock.AcquireMasked();
        bool added = CPU.Index < s_processors!.Count;
        s_lock.ReleaseMasked();
        return added;
    }

    /// <summary>Lets an equal or higher thread run, if one is ready.</summary>
    public static void Yield()
    {
        ulong daif = s_lock.Acquire();
        ProcessorScheduler processor = This;
        if (processor.CanYield)
        {
            KernelThread current = processor.Current;
            ThreadSwitch.To(current, processor.Yield(GenericTimer.NowTicks));
        }

        s_lock.Release(daif);
    }

    /// <summary>Lets a parked thread go on, or its next park return at once. For threads and interrupt handlers.</summary>
    public static void Unpark(KernelThread thread)
    {
        ulong daif = s_lock.Acquire();
        Permit(thread);

        s_lock.Release(daif);
    }

    /// <summary>
    /// As <see cref="Unpark"/>, and interrupts the CPU that the thread runs on: a guest in it exits. Does nothing for the caller's own.
    /// </summary>
    public static void Alert(KernelThread thread)
    {
        ulong daif = s_lock.Acquire();
        if (thread.State != ThreadState.Running)
        {
            Permit(thread);
        }
        else if (thread != This.Current)
        {
            thread.HasPermit = true;
            ProcessorAlarm.Interrupt(thread.Processor!);
        }

        s_lock.Release(daif);
    }

    /// <summary>
    /// Gives the CPU to a thread that should have it. Called on the way out of every interrupt, with interrupts masked;
    /// returns when the caller's turn comes again.
    /// </summary>
    public static void PreemptIfNeeded()
    {
        s_lock.AcquireMasked();
        ProcessorScheduler processor = This;
        ulong now = GenericTimer.NowTicks;
        WakeDueSleepers(processor, now);
        if (processor.ShouldPreempt(now))
        {
            KernelThread current = processor.Current;
            ProcessorScheduler next = s_processors!.AfterSlice(processor);
            KernelThread incoming = processor.Yield(now, next);
            if (next != processor)
            {
                ProcessorAlarm.InterruptIfNeeded(next);
            }

            ThreadSwitch.To(current, incoming);
        }
        else
        {
            ProcessorAlarm.ProgramTimer(processor);
        }

        s_lock.ReleaseMasked();
    }

    /// <summary>Makes a new thread ready.</summary>
    internal static void AddReady(KernelThread thread)
    {
        ulong daif = s_lock.Acquire();
        MakeReady(thread);
        s_lock.Release(daif);
    }

    /// <summary>Leaves a new thread waiting for its first permit.</summary>
    internal static void AddParked(KernelThread thread)
    {
        ulong daif = s_lock.Acquire();
        thread.WaitsForPermit = true;
        thread.MoveTo(ThreadState.Parked);
        s_lock.Release(daif);
    }

    /// <summary>Ends a <see cref="Block"/>. Interrupts are masked.</summary>
    internal static void Unblock(KernelThread thread)
    {
        s_lock.AcquireMasked();
        MakeReady(thread);
        s_lock.ReleaseMasked();
    }

    /// <summary>The end of the current thread. Does not return.</summary>
    internal static void Exit()
    {
        s_lock.Acquire();
        ProcessorScheduler processor = This;
        processor.Terminated = processor.Current;
        LeaveProcessor(processor, ThreadState.Terminated, GenericTimer.Never);
    }

    /// <summary>First thing on a new thread's stack: the switch to it has taken the lock.</summary>
    internal static void BeginThread()
    {
        ThreadSwitch.Finish();
        s_lock.ReleaseMasked();
    }

    /// <summary>The caller looks at its queue afterwards, so its own CPU needs no alarm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WakeDueSleepers(ProcessorScheduler processor, ulong now)
    {
        for (KernelThread? due = processor.TakeDueSleeper(now); due is not null; due = processor.TakeDueSleeper(now))
        {
            ProcessorScheduler to = s_processors!.MakeReady(due);
            if (to != processor)
            {
                ProcessorAlarm.InterruptIfNeeded(to);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Permit(KernelThread thread)
    {
        thread.HasPermit = true;
        if (!thread.WaitsForPermit)
        {
            return;
        }

        if (thread.Processor is { } processor && processor.Lingering == thread)
        {
            // It makes itself ready once it looks.
            if (processor != This)
            {
                ProcessorAlarm.Interrupt(processor);
            }
        }
        else
        {
            MakeReady(thread);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MakeReady(KernelThread thread)
    {
        ProcessorScheduler processor = s_processors!.MakeReady(thread);
        if (processor == This)
        {
            ProcessorAlarm.ProgramTimer(processor);
        }
        else
        {
            ProcessorAlarm.InterruptIfNeeded(processor);
        }
    }
}
