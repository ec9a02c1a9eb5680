using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>
/// Decides for one CPU which thread runs and when to look again. Sees no hardware: the time comes in, threads and
/// deadlines go out, and <see cref="Scheduler"/> acts on them.
/// </summary>
public sealed class ProcessorScheduler
{
    /// <summary>A deadline that has passed already: look again as soon as interrupts are on.</summary>
    public const ulong AtOnce = 0;

    private readonly RunQueue _ready = new();
    private readonly SleepQueue _sleeping = new();
    private readonly KernelThread _idle;
    private readonly ulong _slice;
    private ulong _sliceEnd;

    /// <param name="running">The thread that the CPU is in.</param>
    /// <param name="idle">Runs when nothing else is ready; never waits.</param>
    /// <param name="slice">Ticks that a thread may run while others of its priority are ready.</param>
    /// <param name="now">The time, in ticks.</param>
    public ProcessorScheduler(KernelThread running, KernelThread idle, ulong slice, ulong now)
    {
        Current = running;
        _idle = idle;
        _slice = slice;
        _sliceEnd = now + slice;
        idle.MoveTo(ThreadState.Ready);
    }

    public KernelThread Current { get; private set; }

    /// <summary>When <see cref="ShouldPreempt"/> or a sleeper next changes its mind without anybody's doing, in ticks.</summary>
    public ulong NextDeadline
    {
        get
        {
            int waiting = _ready.HighestPriority;
            ulong turn = waiting == RunQueue.NoPriority || waiting < CurrentPriority ? GenericTimer.Never
                : waiting > CurrentPriority ? AtOnce
                : _sliceEnd;
            return turn < _sleeping.NextWakeTime ? turn : _sleeping.NextWakeTime;
        }
    }

    private int CurrentPriority => Current == _idle ? RunQueue.NoPriority : (int)Current.Priority;

    /// <summary>Makes a new or waiting thread ready, also when it waited for a time as well.</summary>
    public void MakeReady(KernelThread thread)
    {
        _sleeping.Remove(thread);
        thread.WaitsForPermit = false;
        thread.MoveTo(ThreadState.Ready);
        _ready.Enqueue(thread);
    }

    /// <summary>Makes every thread ready whose time has come.</summary>
    public void WakeSleepers(ulong now)
    {
        KernelThread? due = _sleeping.TakeDue(now);
        while (due is not null)
        {
            MakeReady(due);
            due = _sleeping.TakeDue(now);
        }
    }

    /// <summary>Whether another thread should have the CPU: one of higher priority, or an equal when the slice is over.</summary>
    public bool ShouldPreempt(ulong now)
    {
        int waiting = _ready.HighestPriority;
        return waiting != RunQueue.NoPriority
            && (waiting > CurrentPriority || (waiting == CurrentPriority && now >= _sliceEnd));
    }

    /// <summary>Whether <see cref="Yield"/> would give the CPU to another thread.</summary>
    public bool CanYield => _ready.Count != 0 && _ready.HighestPriority >= CurrentPriority;

    /// <summary>Puts the current thread behind its equals and picks the next.</summary>
    public KernelThread Yield(ulong now)
    {
        KernelThread leaving = Current;
        leaving.MoveTo(ThreadState.Ready);
        if (leaving != _idle)
        {
            _ready.Enqueue(leaving);
        }

        return PickNext(now);
    }

    /// <summary>Takes the current thread off the CPU, to wait or for good, and picks the next.</summary>
    /// <param name="to">A waiting state or Terminated.</param>
    /// <param name="wakeTime">When it becomes ready by itself, in ticks, or <see cref="GenericTimer.Never"/>.</param>
    /// <param name="now">The time, in ticks.</param>
    public KernelThread Leave(ThreadState to, ulong wakeTime, ulong now)
    {
        Current.MoveTo(to);
        if (wakeTime != GenericTimer.Never)
        {
            _sleeping.Insert(Current, wakeTime);
        }

        return PickNext(now);
    }

    private KernelThread PickNext(ulong now)
    {
        Current = _ready.Dequeue() ?? _idle;
        Current.MoveTo(ThreadState.Running);
        _sliceEnd = now + _slice;
        return Current;
    }
}
