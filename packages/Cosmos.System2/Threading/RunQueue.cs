namespace Cosmos.System.Threading;

/// <summary>The ready threads of one CPU: a queue per priority.</summary>
public sealed class RunQueue
{
    /// <summary>Below every <see cref="ThreadPriority"/>: nothing is ready.</summary>
    public const int NoPriority = -1;

    private readonly ThreadQueue[] _queues = new ThreadQueue[(int)ThreadPriority.High + 1];

    public int Count { get; private set; }

    /// <summary>How many of them are not pinned to this CPU.</summary>
    public int MovableCount { get; private set; }

    /// <summary>The priority that the next thread has, or <see cref="NoPriority"/>.</summary>
    public int HighestPriority
    {
        get
        {
            int priority = _queues.Length - 1;
            while (priority >= 0 && _queues[priority].IsEmpty)
            {
                priority--;
            }

            return priority;
        }
    }

    public void Enqueue(KernelThread thread)
    {
        _queues[(int)thread.Priority].Enqueue(thread);
        CountIn(thread, 1);
    }

    /// <summary>Takes the thread that has waited longest at the highest priority; null when none is ready.</summary>
    public KernelThread? Dequeue()
    {
        int priority = HighestPriority;
        if (priority == NoPriority)
        {
            return null;
        }

        KernelThread thread = _queues[priority].Dequeue()!;
        CountIn(thread, -1);
        return thread;
    }

    /// <summary>As <see cref="Dequeue"/>, but passes pinned threads over. Only while <see cref="MovableCount"/> is not 0.</summary>
    public KernelThread DequeueMovable()
    {
        int priority = _queues.Length - 1;
        KernelThread? thread = _queues[priority].DequeueMovable();
        while (thread is null)
        {
            thread = _queues[--priority].DequeueMovable();
        }

        CountIn(thread, -1);
        return thread;
    }

    private void CountIn(KernelThread thread, int change)
    {
        Count += change;
        MovableCount += thread.PinnedTo == KernelThread.AnyProcessor ? change : 0;
    }
}
