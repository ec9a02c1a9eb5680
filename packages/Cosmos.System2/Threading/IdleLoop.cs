using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>What a CPU does when no thread is ready.</summary>
internal static class IdleLoop
{
    /// <summary>
    /// Sleeps with interrupts masked: WFI still wakes for them, and none can slip in between the look at the queue and
    /// the sleep.
    /// </summary>
    public static void Run()
    {
        CPU.DisableInterrupts();
        while (true)
        {
            CPU.WaitForInterrupt();
            Interrupts.HandlePending();
            Scheduler.PreemptIfNeeded();
        }
    }
}
