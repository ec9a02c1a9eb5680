using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>Something that has happened or not; stays set until it is reset. Set may be called by interrupt handlers.</summary>
public sealed class Event
{
    private readonly WaitQueue _waiters = new();
    private SpinLock _guard;
    private bool _isSet;

    /// <summary>Wakes everybody who waits, and lets through everybody who comes.</summary>
    public void Set()
    {
        ulong daif = _guard.Acquire();
        _isSet = true;
        _waiters.WakeAll();
        _guard.Release(daif);
    }

    public void Reset()
    {
        ulong daif = _guard.Acquire();
        _isSet = false;
        _guard.Release(daif);
    }

    /// <summary>Waits while the event is not set.</summary>
    public void Wait()
    {
        ulong daif = _guard.Acquire();
        while (!_isSet)
        {
            _waiters.Wait(ref _guard);
        }

        _guard.Release(daif);
    }
}
