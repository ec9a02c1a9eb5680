using System;
using System.Runtime.CompilerServices;
using Cosmos.Core;

namespace Cosmos.System.Threading;

/// <summary>A thread of the kernel, with a stack of its own. Nothing about it allocates once it has started.</summary>
public sealed class KernelThread
{
    /// <summary><see cref="PinnedTo"/> of a thread that may run on all CPUs.</summary>
    public const int AnyProcessor = -1;

    /// <summary>Where the scheduler continues it; meaningless while it runs.</summary>
    internal ulong SavedStackPointer;

    private readonly Action? _entry;
    private ulong _stackTop;

    /// <param name="name">For people.</param>
    /// <param name="entry">What it does; the thread is over when this returns.</param>
    /// <param name="priority">Fixed for its life.</param>
    public KernelThread(string name, Action entry, ThreadPriority priority = ThreadPriority.Normal)
    {
        Name = name;
        Priority = priority;
        _entry = entry;
    }

    /// <summary>A thread that runs already.</summary>
    internal KernelThread(string name)
    {
        Name = name;
        Priority = ThreadPriority.Normal;
        State = ThreadState.Running;
    }

    public string Name { get; }

    public ThreadPriority Priority { get; }

    public ThreadState State { get; private set; }

    /// <summary>The number of the one CPU that it may run on, or <see cref="AnyProcessor"/>. Set before it starts.</summary>
    public int PinnedTo { get; init; } = AnyProcessor;

    /// <summary>How much CPU time it gets beside equals that compute as well: twice the weight, twice the time. 1 and up. Set before it starts.</summary>
    public int Weight { get; init; } = 1;

    /// <summary>
    /// Called on the CPU that the thread is about to leave, before it can run on another: the place to save what it keeps in
    /// that CPU's registers. Interrupts are masked and the scheduler is locked; it may not wait.
    /// </summary>
    public Action? Leaving { get; set; }

    /// <summary>Told of each change of its state.</summary>
    public ThreadStateChangedHandler? StateChanged { get; set; }

    /// <summary>Link of the one run or wait queue that the thread is in.</summary>
    internal KernelThread? QueueNext;

    /// <summary>Link of the sleep queue, in which it may be at the same time.</summary>
    internal KernelThread? SleepNext { get; set; }

    /// <summary>The sleep queue that it is in, if any.</summary>
    internal SleepQueue? SleepsIn { get; set; }

    /// <summary>Where it runs or ran last, or is ready; null before.</summary>
    internal ProcessorScheduler? Processor { get; set; }

    /// <summary>When the sleep queue lets it go, in timer ticks.</summary>
    internal ulong WakeTime { get; set; } = GenericTimer.Never;

    /// <summary>Ticks that it may still run before it has to go behind its equals.</summary>
    internal ulong SliceLeft { get; set; }

    /// <summary>A wake that came before the thread waited; the next <see cref="Scheduler.Park"/> returns at once.</summary>
    internal bool HasPermit { get; set; }

    /// <summary>It waits for a permit, in whatever state.</summary>
    internal bool WaitsForPermit { get; set; }

    /// <summary>What it waits for has come.</summary>
    internal bool IsPermitted => HasPermit & WaitsForPermit;

    /// <summary>Gives the thread a stack and makes it ready.</summary>
    public void Start()
    {
        PrepareStack();
        Scheduler.AddReady(this);
    }

    /// <summary>Gives the thread a stack and leaves it parked: it begins when it is unparked.</summary>
    public void StartParked()
    {
        PrepareStack();
        Scheduler.AddParked(this);
    }

    /// <summary>The only way to another state.</summary>
    /// <exception cref="InvalidOperationException">The transition is not in the table.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MoveTo(ThreadState to)
    {
        ThreadState from = State;
        if (!ThreadTransitions.IsAllowed(from, to))
        {
            RefuseTransition();
        }

        State = to;
        StateChanged?.Invoke(from, to);
    }

    private static void RefuseTransition() => throw new InvalidOperationException("a thread cannot change state so");

    /// <summary>Gives it a stack and makes that ready for the first switch to it.</summary>
    /// <returns>The end of the stack, for a CPU that begins with this thread.</returns>
    internal ulong PrepareStack()
    {
        _stackTop = KernelStacks.Take();
        SavedStackPointer = ThreadContext.PrepareStack(_stackTop);
        OwnStack();
        KernelThreads.Add(this);
        return _stackTop;
    }

    /// <summary>The thread "kernel", which boot runs on, with boot's stack.</summary>
    internal static KernelThread OfBoot()
    {
        KernelThread thread = new("kernel") { _stackTop = KernelStacks.TopOf(KernelStacks.Count) };
        thread.OwnStack();
        return KernelThreads.Add(thread);
    }

    internal void ReleaseStack()
    {
        KernelThreads.Remove(this);
        KernelStacks.Give(_stackTop);
    }

    /// <summary>From now on the garbage collector looks at the stack, and keeps this object.</summary>
    private unsafe void OwnStack()
    {
        fixed (ulong* saved = &SavedStackPointer)
        {
            KernelStacks.SetOwner(_stackTop, saved);
        }
    }

    internal void RunEntry() => _entry!();
}
