using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>Threads that wait for a time, the earliest first. Insertion walks the list: few threads sleep at once.</summary>
public sealed class SleepQueue
{
    private KernelThread? _first;

    /// <summary>When the first of them is due, in ticks, or <see cref="GenericTimer.Never"/>.</summary>
    public ulong NextWakeTime { get; private set; } = GenericTimer.Never;

    /// <summary>Adds a thread; behind those that are due at the same tick.</summary>
    public void Insert(KernelThread thread, ulong wakeTime)
    {
        thread.WakeTime = wakeTime;
        thread.SleepsIn = this;
        if (_first is null || wakeTime < _first.WakeTime)
        {
            thread.SleepNext = _first;
            _first = thread;
            NextWakeTime = wakeTime;
            return;
        }

        KernelThread before = _first;
        while (before.SleepNext is not null && before.SleepNext.WakeTime <= wakeTime)
        {
            before = before.SleepNext;
        }

        thread.SleepNext = before.SleepNext;
        before.SleepNext = thread;
    }

    /// <summary>Takes the first thread that is due; null when none is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KernelThread? TakeDue(ulong now)
    {
        if (NextWakeTime > now || _first is not { } thread)
        {
            return null;
        }

        Remove(thread);
        return thread;
    }

    /// <summary>Takes a thread out before its time; does nothing for one that is not in.</summary>
    public void Remove(KernelThread thread)
    {
        if (thread == _first)
        {
            _first = thread.SleepNext;
            NextWakeTime = _first is null ? GenericTimer.Never : _first.WakeTime;
        }
        else
        {
            KernelThread? before = _first;
            while (before is not null && before.SleepNext != thread)
            {
                before = before.SleepNext;
            }

            if (before is null)
            {
                return;
            }

            before.SleepNext = thread.SleepNext;
        }

        thread.SleepNext = null;
        thread.SleepsIn = null;
        thread.WakeTime = GenericTimer.Never;
    }
}
