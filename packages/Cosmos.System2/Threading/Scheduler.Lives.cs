using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <content>How threads begin and end, and that no exception leaves the scheduler.</content>
public static partial class Scheduler
{
    /// <summary>Makes a new thread ready.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void AddReady(KernelThread thread)
    {
        ulong daif = s_lock.Acquire();
        MakeReady(thread);
        s_lock.Release(daif);
    }

    /// <summary>Leaves a new thread waiting for its first permit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void AddParked(KernelThread thread)
    {
        ulong daif = s_lock.Acquire();
        thread.WaitsForPermit = true;
        thread.MoveTo(ThreadState.Parked);
        s_lock.Release(daif);
    }

    /// <summary>The end of the current thread. Does not return.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
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

    /// <summary>An exception out of what holds the lock would leave it held, and all CPUs waiting: it is a panic.</summary>
    private static unsafe void LetNoExceptionOut()
    {
        ExceptionBarrier.Add((nint)(delegate*<void>)&Yield);
        ExceptionBarrier.Add((nint)(delegate*<ulong, void>)&SleepUntil);
        ExceptionBarrier.Add((nint)(delegate*<ulong, ThreadState, void>)&ParkUntil);
        ExceptionBarrier.Add((nint)(delegate*<KernelThread, void>)&Unpark);
        ExceptionBarrier.Add((nint)(delegate*<KernelThread, void>)&Alert);
        ExceptionBarrier.Add((nint)(delegate*<void>)&PreemptIfNeeded);
        ExceptionBarrier.Add((nint)(delegate*<KernelThread, void>)&AddReady);
        ExceptionBarrier.Add((nint)(delegate*<KernelThread, void>)&AddParked);
        ExceptionBarrier.Add((nint)(delegate*<ref SpinLock, void>)&Block);
        ExceptionBarrier.Add((nint)(delegate*<KernelThread, void>)&Unblock);
        ExceptionBarrier.Add((nint)(delegate*<void>)&Exit);
    }
}
