using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>
/// Acts on what <see cref="ProcessorScheduler"/> decides: switches stacks and programs the timer, only when there is
/// something to wait for. All of it runs with interrupts masked, which on one CPU is the lock.
/// </summary>
public static unsafe class Scheduler
{
    /// <summary>How long a thread runs while others of its priority wait.</summary>
    public const ulong TimeSliceNanoseconds = 5_000_000;

    private static ProcessorScheduler? s_processor;
    private static KernelThread? s_terminated;
    private static ulong s_programmedDeadline;

    /// <summary>The thread that asks.</summary>
    public static KernelThread Current => s_processor!.Current;

    /// <summary>Makes the caller the thread "kernel" and starts preemption; interrupts stay as they are.</summary>
    public static void Initialize()
    {
        KernelThread idle = new("idle", IdleLoop.Run, ThreadPriority.Low);
        idle.PrepareStack();
        ulong slice = GenericTimer.FromNanoseconds(TimeSliceNanoseconds);
        s_processor = new ProcessorScheduler(new KernelThread("kernel"), idle, slice, GenericTimer.NowTicks);
        s_programmedDeadline = GenericTimer.Never;
        Interrupts.Register(GenericTimer.InterruptId, OnTimer);
        Interrupts.SetExitHook(PreemptIfNeeded);
    }

    /// <summary>Lets an equal or higher thread run, if one is ready.</summary>
    public static void Yield()
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        if (s_processor!.CanYield)
        {
            SwitchTo(Current, s_processor.Yield(GenericTimer.NowTicks));
        }

        CPU.RestoreInterrupts(daif);
    }

    /// <summary>Sleeps until the counter reaches <paramref name="ticks"/>. A permit given meanwhile is kept.</summary>
    public static void SleepUntil(ulong ticks)
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        LeaveProcessor(ThreadState.Sleeping, ticks);
        CPU.RestoreInterrupts(daif);
    }

    /// <summary>Sleeps for at least so long.</summary>
    public static void Sleep(ulong nanoseconds) =>
        SleepUntil(GenericTimer.NowTicks + GenericTimer.FromNanoseconds(nanoseconds));

    /// <summary>Waits until somebody unparks this thread; returns at once if that happened since the last time.</summary>
    public static void Park() => ParkUntil(GenericTimer.Never, ThreadState.Parked);

    /// <summary>As <see cref="Park"/>, but no longer than until a time, and in a state of the caller's choice.</summary>
    /// <param name="ticks">Counter value, or <see cref="GenericTimer.Never"/>.</param>
    /// <param name="waitingAs">Parked, Blocked or Sleeping: what the thread shows as while it waits.</param>
    public static void ParkUntil(ulong ticks, ThreadState waitingAs)
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        KernelThread current = Current;
        if (!current.HasPermit)
        {
            current.WaitsForPermit = true;
            LeaveProcessor(waitingAs, ticks);
        }

        current.HasPermit = false;
        CPU.RestoreInterrupts(daif);
    }

    /// <summary>Lets a parked thread go on, or its next park return at once. For threads and interrupt handlers.</summary>
    public static void Unpark(KernelThread thread)
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        thread.HasPermit = true;
        if (thread.WaitsForPermit)
        {
            MakeReady(thread);
        }

        CPU.RestoreInterrupts(daif);
    }

    /// <summary>
    /// Gives the CPU to a thread that should have it. Called on the way out of every interrupt, with interrupts masked;
    /// returns when the caller's turn comes again.
    /// </summary>
    public static void PreemptIfNeeded()
    {
        ulong now = GenericTimer.NowTicks;
        s_processor!.WakeSleepers(now);
        if (s_processor.ShouldPreempt(now))
        {
            SwitchTo(Current, s_processor.Yield(now));
        }
        else
        {
            ProgramTimer();
        }
    }

    /// <summary>Makes a new thread ready.</summary>
    internal static void AddReady(KernelThread thread)
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        MakeReady(thread);
        CPU.RestoreInterrupts(daif);
    }

    /// <summary>Leaves a new thread waiting for its first permit.</summary>
    internal static void AddParked(KernelThread thread)
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        thread.WaitsForPermit = true;
        thread.MoveTo(ThreadState.Parked);
        CPU.RestoreInterrupts(daif);
    }

    /// <summary>Waits for <see cref="Unblock"/>. Interrupts are masked and stay so.</summary>
    internal static void Block() => LeaveProcessor(ThreadState.Blocked, GenericTimer.Never);

    /// <summary>Ends a <see cref="Block"/>. Interrupts are masked.</summary>
    internal static void Unblock(KernelThread thread) => MakeReady(thread);

    /// <summary>The end of the current thread. Does not return.</summary>
    internal static void Exit()
    {
        CPU.DisableInterrupts();
        s_terminated = Current;
        LeaveProcessor(ThreadState.Terminated, GenericTimer.Never);
    }

    /// <summary>First thing on a thread's stack after a switch: a stack can only be given back from another one.</summary>
    internal static void FinishSwitch()
    {
        KernelThread? terminated = s_terminated;
        if (terminated is not null)
        {
            s_terminated = null;
            terminated.ReleaseStack();
        }

        ProgramTimer();
    }

    private static void LeaveProcessor(ThreadState to, ulong wakeTime) =>
        SwitchTo(Current, s_processor!.Leave(to, wakeTime, GenericTimer.NowTicks));

    private static void MakeReady(KernelThread thread)
    {
        s_processor!.MakeReady(thread);
        ProgramTimer();
    }

    private static void SwitchTo(KernelThread previous, KernelThread next)
    {
        fixed (ulong* saved = &previous.SavedStackPointer)
        {
            ThreadContext.Switch(saved, next.SavedStackPointer);
        }

        FinishSwitch();
    }

    private static void OnTimer(uint interruptId)
    {
        s_programmedDeadline = GenericTimer.Never;
        GenericTimer.SetDeadline(GenericTimer.Never);
    }

    private static void ProgramTimer()
    {
        ulong deadline = s_processor!.NextDeadline;
        if (deadline != s_programmedDeadline)
        {
            s_programmedDeadline = deadline;
            GenericTimer.SetDeadline(deadline);
        }
    }
}
