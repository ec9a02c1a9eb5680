using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>A count of things to take; who finds none waits. Release may be called by interrupt handlers.</summary>
public sealed class Semaphore(uint count)
{
    private readonly WaitQueue _waiters = new();
    private SpinLock _guard;
    private uint _count = count;

    /// <summary>Takes one, waiting while there is none.</summary>
    public void Wait()
    {
        ulong daif = _guard.Acquire();
        while (_count == 0)
        {
            _waiters.Wait(ref _guard);
        }

        _count--;
        _guard.Release(daif);
    }

    /// <summary>Adds one and wakes the thread that has waited longest; a newcomer may still be faster.</summary>
    public void Release()
    {
        ulong daif = _guard.Acquire();
        _count++;
        _waiters.WakeOne();
        _guard.Release(daif);
    }
}
