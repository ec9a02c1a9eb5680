using System.Threading;

namespace Cosmos.Core;

/// <summary>
/// A lock held for a few instructions with interrupts masked, so that neither an interrupt handler nor preemption can
/// meet it on the same CPU. Not recursive. Never wait for anything else while holding one.
/// </summary>
public struct SpinLock
{
    private int _held;

    /// <summary>Masks interrupts and takes the lock.</summary>
    /// <returns>DAIF as it was, for <see cref="Release"/>.</returns>
    public ulong Acquire()
    {
        ulong daif = CPU.SaveAndDisableInterrupts();
        AcquireMasked();
        return daif;
    }

    /// <summary>Gives the lock back and restores DAIF.</summary>
    public void Release(ulong daif)
    {
        ReleaseMasked();
        CPU.RestoreInterrupts(daif);
    }

    /// <summary>Takes the lock in code that runs with interrupts masked.</summary>
    public void AcquireMasked()
    {
        while (Interlocked.CompareExchange(ref _held, 1, 0) != 0)
        {
            CPU.Yield();
        }
    }

    /// <summary>Takes the lock if it is free, in code that runs with interrupts masked.</summary>
    public bool TryAcquireMasked() => Interlocked.CompareExchange(ref _held, 1, 0) == 0;

    /// <summary>Gives the lock back and leaves interrupts masked.</summary>
    public void ReleaseMasked() => Volatile.Write(ref _held, 0);
}
