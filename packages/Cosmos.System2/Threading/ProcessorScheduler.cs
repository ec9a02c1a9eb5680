using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>
/// Decides for one CPU which thread runs and when to look again. Sees no hardware: the time comes in, threads and
/// deadlines go out, and <see cref="Scheduler"/> acts on them. <see cref="ProcessorSet"/> decides between CPUs.
/// </summary>
public sealed class ProcessorScheduler
{
    /// <summary>
    /// How long a thread runs while others of its priority wait. A switch takes some 2,000 instructions, a thousandth of it;
    /// sixteen computing threads on two CPUs have 62 turns a second, so that one turn more or less is below 2 % of a share.
    /// </summary>
    public const ulong TimeSliceNanoseconds = 2_000_000;

    /// <summary>A deadline that has passed already: look again as soon as interrupts are on.</summary>
    public const ulong AtOnce = 0;

    private readonly RunQueue _ready = new();
    private readonly SleepQueue _sleeping = new();
    private readonly KernelThread _idle;
    private readonly ulong _slice;
    private ulong _sliceEnd;
    private KernelThread? _current;
    private KernelThread? _lingering;

    // Whether the lingering thread is ready. It is in no queue then, so nobody can take it over.
    private bool _resumes;

    /// <param name="running">The thread that the CPU is in.</param>
    /// <param name="idle">Runs when nothing else is ready; never waits. It shows as ready all its life.</param>
    /// <param name="slice">Ticks that a thread of weight 1 may run while others of its priority are ready; one of weight 2 twice as long.</param>
    /// <param name="now">The time, in ticks.</param>
    public ProcessorScheduler(KernelThread running, KernelThread idle, ulong slice, ulong now)
    {
        _current = running;
        running.Processor = this;
        Load = running == idle ? 0 : running.Weight;
        _idle = idle;
        _slice = slice;
        _sliceEnd = now + slice;
        idle.MoveTo(ThreadState.Ready);
    }

    /// <summary>A CPU that has nothing to do yet: it is in its idle thread.</summary>
    public ProcessorScheduler(KernelThread idle, ulong slice)
        : this(idle, idle, slice, now: 0)
    {
    }

    /// <summary>The CPU's number, given by the set that it is added to.</summary>
    public int Index { get; internal set; }

    public KernelThread Current => _current!;

    public bool IsIdle => Current == _idle;

    /// <summary>The weights of the threads that want this CPU: of the one that has it, and of those that are ready.</summary>
    public int Load { get; private set; }

    /// <summary>Whether the CPU, which idles, has something to do.</summary>
    public bool HasNext => _resumes || !_ready.IsEmpty;

    /// <summary>When <see cref="ShouldPreempt"/> or a sleeper next changes its mind without anybody's doing, in ticks.</summary>
    public ulong NextDeadline
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _ready.IsEmpty ? _sleeping.NextWakeTime : NextTurn();
    }

    /// <summary>What the CPU's timer is set to, kept by whoever sets it.</summary>
    public ulong TimerDeadline { get; internal set; } = GenericTimer.Never;

    /// <summary>Whether the CPU would look too late by itself, so that another that has given it work must interrupt it.</summary>
    public bool NeedsInterrupt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsIdle ? HasNext : NextDeadline < TimerDeadline;
    }

    /// <summary>A thread that has left this CPU, which idles on its stack: it cannot run elsewhere meanwhile.</summary>
    public KernelThread? Lingering => _lingering;

    /// <summary>A thread that has ended here; its stack is given back from the next one.</summary>
    internal KernelThread? Terminated { get; set; }

    private int CurrentPriority => IsIdle ? RunQueue.NoPriority : (int)Current.Priority;

    /// <summary>Makes a new or waiting thread ready, also when it waited for a time as well.</summary>
    public void MakeReady(KernelThread thread)
    {
        thread.SleepsIn?.Remove(thread);
        thread.WaitsForPermit = false;
        Load += thread.Weight;
        ThreadState before = thread.State;
        thread.MoveTo(ThreadState.Ready);
        if (thread == Lingering)
        {
            _resumes = true;
        }
        else if (before == ThreadState.Created)
        {
            StartRound(thread);
        }
        else
        {
            // Soon, but only for what it has left of its slice: whoever wakes often cannot get more than its turn.
            MoveHere(thread);
            _ready.EnqueueWoken(thread);
        }
    }

    /// <summary>Takes a thread whose time has come; null when there is none. It is still to be made ready.</summary>
    public KernelThread? TakeDueSleeper(ulong now) => _sleeping.TakeDue(now);

    /// <summary>Whether another thread should have the CPU: one of higher priority, or an equal when the slice is over.</summary>
    public bool ShouldPreempt(ulong now)
    {
        int waiting = _ready.HighestPriority;
        return waiting != RunQueue.NoPriority
            && (waiting > CurrentPriority || (waiting == CurrentPriority && now >= _sliceEnd));
    }

    /// <summary>Whether <see cref="Yield"/> would give the CPU to another thread.</summary>
    public bool CanYield => !_ready.IsEmpty && _ready.HighestPriority >= CurrentPriority;

    /// <summary>Puts the current thread behind its equals, here or on another CPU, and picks the next.</summary>
    /// <param name="now">The time, in ticks.</param>
    /// <param name="to">Where the current thread goes on; null for here.</param>
    public KernelThread Yield(ulong now, ProcessorScheduler? to = null)
    {
        if (!IsIdle)
        {
            KernelThread leaving = Current;
            leaving.MoveTo(ThreadState.Ready);
            if (to is not null && to != this)
            {
                Load -= leaving.Weight;
                to.Load += leaving.Weight;
                to.StartRound(leaving);
            }
            else
            {
                StartRound(leaving);
            }
        }

        return PickNext(now);
    }

    /// <summary>Takes the current thread off the CPU, to wait or for good, and picks the next.</summary>
    /// <param name="to">A waiting state or Terminated.</param>
    /// <param name="wakeTime">When it becomes ready by itself, in ticks, or <see cref="GenericTimer.Never"/>.</param>
    /// <param name="now">The time, in ticks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public KernelThread Leave(ThreadState to, ulong wakeTime, ulong now)
    {
        KernelThread leaving = Current;
        leaving.SliceLeft = now < _sliceEnd ? _sliceEnd - now : SliceOf(leaving) - ((now - _sliceEnd) % SliceOf(leaving));
        leaving.MoveTo(to);
        Load -= leaving.Weight;
        Sleep(leaving, wakeTime);
        return PickNext(now);
    }

    /// <summary>A thread that waits becomes ready at a time, in ticks, if it has not before; never for <see cref="GenericTimer.Never"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Sleep(KernelThread waiting, ulong wakeTime)
    {
        if (wakeTime != GenericTimer.Never)
        {
            _sleeping.Insert(waiting, wakeTime);
        }
    }

    /// <summary>The CPU idles on the stack of a thread that has just left it.</summary>
    internal void Linger(KernelThread left) => Rooted.Set(ref _lingering, left);

    /// <summary>Ends that and picks the next: the one that lingered, if it is ready, unless there is a more urgent one.</summary>
    /// <param name="ownAlarm">When it becomes ready if nobody has made it so, nor permitted it to go on: now, or still to come.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal KernelThread EndLinger(ulong now, ulong ownAlarm)
    {
        KernelThread lingering = Lingering!;
        if (!_resumes && (now >= ownAlarm || lingering.IsPermitted))
        {
            MakeReady(lingering);
        }

        _lingering = null;
        if (!_resumes)
        {
            Sleep(lingering, ownAlarm);
        }
        else
        {
            _resumes = false;
            if (_ready.IsEmpty || (int)lingering.Priority >= _ready.HighestPriority)
            {
                return Run(lingering, now);
            }

            _ready.EnqueueWoken(lingering);
        }

        return PickNext(now);
    }

    /// <summary><see cref="NextDeadline"/> while others are ready.</summary>
    private ulong NextTurn()
    {
        ulong wake = _sleeping.NextWakeTime;
        int waiting = _ready.HighestPriority;
        int current = CurrentPriority;
        if (waiting < current)
        {
            return wake;
        }

        return waiting > current ? AtOnce : _sliceEnd < wake ? _sliceEnd : wake;
    }

    /// <summary>Whether the CPU has nothing to do once its current thread leaves.</summary>
    internal bool RunsDry => _ready.IsEmpty;

    internal void CountIn(MovableThreads movable) => _ready.CountIn(movable);

    /// <summary>Whether a thread waits here that another CPU may take over.</summary>
    internal bool HasMovable => _ready.MovableCount != 0;

    /// <summary>Takes a thread over from another CPU; only while there is one.</summary>
    internal void TakeMovable(ProcessorScheduler from)
    {
        KernelThread thread = from._ready.DequeueMovable();
        from.Load -= thread.Weight;
        Load += thread.Weight;
        Enqueue(thread);
    }

    /// <summary>A thread goes behind its equals, with a whole slice for its next turn.</summary>
    private void StartRound(KernelThread thread)
    {
        thread.SliceLeft = SliceOf(thread);
        Enqueue(thread);
    }

    private ulong SliceOf(KernelThread thread) => _slice * (uint)thread.Weight;

    private void Enqueue(KernelThread thread)
    {
        MoveHere(thread);
        _ready.Enqueue(thread);
    }

    /// <summary>A comparison is cheaper than a store with its barrier, and as a rule the thread was here before.</summary>
    private void MoveHere(KernelThread thread)
    {
        if (thread.Processor != this)
        {
            thread.Processor = this;
        }
    }

    private KernelThread PickNext(ulong now)
    {
        if (_ready.Dequeue() is { } next)
        {
            return Run(next, now);
        }

        Rooted.Set(ref _current, _idle);
        return _idle;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private KernelThread Run(KernelThread next, ulong now)
    {
        Rooted.Set(ref _current, next);
        next.MoveTo(ThreadState.Running);
        _sliceEnd = now + next.SliceLeft;
        return next;
    }
}
