using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>From one thread's stack to another's. The scheduler is locked, and its state is that after the switch already.</summary>
internal static unsafe class ThreadSwitch
{
    /// <summary>Goes on in another thread; returns when the previous one's turn comes again.</summary>
    public static void To(KernelThread previous, KernelThread next)
    {
        previous.Leaving?.Invoke();
        fixed (ulong* saved = &previous.SavedStackPointer)
        {
            ThreadContext.Switch(saved, next.SavedStackPointer);
        }

        Finish();
    }

    /// <summary>After a switch, perhaps on another CPU than before: a stack can only be given back from another one.</summary>
    public static void Finish()
    {
        ProcessorScheduler processor = Scheduler.This;
        if (processor.Terminated is { } terminated)
        {
            processor.Terminated = null;
            terminated.ReleaseStack();
        }

        ProcessorAlarm.ProgramTimer(processor);
    }
}
