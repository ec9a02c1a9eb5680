using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>How a thread waits: it leaves its CPU to another, or lingers there when that has nothing else to do.</summary>
public static partial class Scheduler
{
    /// <summary>Sleeps until the counter reaches <paramref name="ticks"/>. A permit given meanwhile is kept.</summary>
    public static void SleepUntil(ulong ticks)
    {
        ulong daif = s_lock.Acquire();
        LeaveProcessor(This, ThreadState.Sleeping, ticks);
        s_lock.Release(daif);
    }

    /// <summary>Sleeps for at least so long.</summary>
    public static void Sleep(ulong nanoseconds) =>
        SleepUntil(GenericTimer.NowTicks + GenericTimer.FromNanoseconds(nanoseconds));

    /// <summary>Waits until somebody unparks this thread; returns at once if that happened since the last time.</summary>
    public static void Park() => ParkUntil(GenericTimer.Never, ThreadState.Parked);

    /// <summary>As <see cref="Park"/>, but no longer than until a time, and in a state of the caller's choice.</summary>
    /// <param name="ticks">Counter value, or <see cref="GenericTimer.Never"/>.</param>
    /// <param name="waitingAs">Parked, Blocked or Sleeping: what the thread shows as while it waits.</param>
    public static void ParkUntil(ulong ticks, ThreadState waitingAs) => Park(waitingAs, ticks, GenericTimer.Never);

    /// <summary>
    /// As <see cref="ParkUntil"/>, Blocked, for a thread whose own hardware interrupts the CPU by then, as long as no other thread has it:
    /// the scheduler's timer need not.
    /// </summary>
    public static void ParkUntilOwnAlarm(ulong ticks) => Park(ThreadState.Blocked, GenericTimer.Never, ticks);

    /// <summary>
    /// Gives a guard back, waits for <see cref="Unblock"/> and takes the guard again. Whoever holds the guard meanwhile finds the
    /// thread waiting. Interrupts are masked and stay so.
    /// </summary>
    internal static void Block(ref SpinLock guard)
    {
        s_lock.AcquireMasked();
        guard.ReleaseMasked();
        LeaveProcessor(This, ThreadState.Blocked, GenericTimer.Never);
        s_lock.ReleaseMasked();
        guard.AcquireMasked();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Park(ThreadState waitingAs, ulong wakeTime, ulong ownAlarm)
    {
        ulong daif = s_lock.Acquire();
        ProcessorScheduler processor = This;
        KernelThread current = processor.Current;
        if (!current.HasPermit)
        {
            current.WaitsForPermit = true;
            LeaveProcessor(processor, waitingAs, wakeTime, ownAlarm);
        }

        current.HasPermit = false;
        s_lock.Release(daif);
    }

    /// <param name="ownAlarm">A time that the sleep queue need not know while the CPU lingers: see <see cref="Linger"/>.</param>
    private static void LeaveProcessor(ProcessorScheduler processor, ThreadState to, ulong wakeTime, ulong ownAlarm = GenericTimer.Never)
    {
        KernelThread current = processor.Current;
        s_processors!.Refill(processor);
        KernelThread next = processor.Leave(to, wakeTime, GenericTimer.NowTicks);
        if (processor.IsIdle && to != ThreadState.Terminated)
        {
            next = Linger(processor, current, ownAlarm);
        }
        else
        {
            processor.Sleep(current, ownAlarm);
        }

        if (next == current)
        {
            ProcessorAlarm.ProgramTimer(processor);
        }
        else
        {
            ThreadSwitch.To(current, next);
        }
    }

    /// <summary>
    /// Waits on the stack of a thread that has left its CPU with nothing else to do: if it is the next to run there, as a rule, both
    /// switches and what its <see cref="KernelThread.Leaving"/> would move are saved. Until then it can go on nowhere else.
    /// </summary>
    /// <param name="ownAlarm">When it becomes ready without being in the sleep queue; its own hardware interrupts the CPU then.</param>
    /// <returns>Who runs next.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static KernelThread Linger(ProcessorScheduler processor, KernelThread left, ulong ownAlarm)
    {
        processor.Linger(left);
        ulong now;
        do
        {
            ProcessorAlarm.ProgramTimer(processor);
            s_lock.ReleaseMasked();
            CPU.WaitForInterrupt();
            Interrupts.HandlePending();
            s_lock.AcquireMasked();
            now = GenericTimer.NowTicks;
            WakeDueSleepers(processor, now);
        }
        while (!processor.HasNext && now < ownAlarm && !left.IsPermitted);
        return processor.EndLinger(now, ownAlarm);
    }
}
