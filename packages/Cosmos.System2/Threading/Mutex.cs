using System;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>One owner at a time, for as long as it likes. Handed over in order of arrival. Not recursive.</summary>
public sealed class Mutex
{
    private readonly WaitQueue _waiters = new();
    private SpinLock _guard;
    private KernelThread? _owner;

    /// <summary>Waits until the mutex is free, and owns it then.</summary>
    public void Acquire()
    {
        ulong daif = _guard.Acquire();
        KernelThread self = Scheduler.Current;
        if (_owner is null)
        {
            _owner = self;
        }

        // Release names the next owner, so that nobody can overtake it.
        while (_owner != self)
        {
            _waiters.Wait(ref _guard);
        }

        _guard.Release(daif);
    }

    /// <summary>Hands the mutex to the thread that has waited longest, if any.</summary>
    /// <exception cref="InvalidOperationException">The caller is not the owner.</exception>
    public void Release()
    {
        ulong daif = _guard.Acquire();
        if (_owner != Scheduler.Current)
        {
            throw new InvalidOperationException("a mutex is released by a thread that does not own it");
        }

        _owner = _waiters.WakeOne();
        _guard.Release(daif);
    }
}
