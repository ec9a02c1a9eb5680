using System.Numerics;

namespace Cosmos.System.Threading;

/// <summary>The ready threads of one CPU: for each priority a queue of those that have been woken and, behind it, one of all others.</summary>
public sealed class RunQueue
{
    /// <summary>Below every <see cref="ThreadPriority"/>: nothing is ready.</summary>
    public const int NoPriority = -1;

    private const int QueuesPerPriorityLog2 = 1;

    // By priority, and in it the woken ones above the others.
    private readonly ThreadQueue[] _queues = new ThreadQueue[((int)ThreadPriority.High + 1) << QueuesPerPriorityLog2];

    // A bit for each queue that holds a thread.
    private uint _filled;

    // Of all CPUs' queues together.
    private MovableThreads _movable = new();

    public bool IsEmpty => _filled == 0;

    /// <summary>How many of them are not pinned to this CPU.</summary>
    public int MovableCount { get; private set; }

    /// <summary>Counts movable threads there too, from now on. Only while nothing is ready.</summary>
    internal void CountIn(MovableThreads movable) => _movable = movable;

    /// <summary>The priority that the next thread has, or <see cref="NoPriority"/>.</summary>
    public int HighestPriority => HighestQueue >> QueuesPerPriorityLog2;

    /// <summary>-1 when all are empty.</summary>
    private int HighestQueue => 31 - BitOperations.LeadingZeroCount(_filled);

    /// <summary>Puts a thread behind all of its priority.</summary>
    public void Enqueue(KernelThread thread) => Enqueue(thread, (int)thread.Priority << QueuesPerPriorityLog2);

    /// <summary>Puts a thread before those of its priority that were not woken, behind those that were.</summary>
    public void EnqueueWoken(KernelThread thread) => Enqueue(thread, ((int)thread.Priority << QueuesPerPriorityLog2) + 1);

    /// <summary>Takes the first thread of the highest priority; null when none is ready.</summary>
    public KernelThread? Dequeue()
    {
        int queue = HighestQueue;
        if (queue < 0)
        {
            return null;
        }

        KernelThread thread = _queues[queue].Dequeue()!;
        CountOut(thread, queue);
        return thread;
    }

    /// <summary>As <see cref="Dequeue"/>, but passes pinned threads over. Only while <see cref="MovableCount"/> is not 0.</summary>
    public KernelThread DequeueMovable()
    {
        int queue = _queues.Length - 1;
        KernelThread? thread = _queues[queue].DequeueMovable();
        while (thread is null)
        {
            thread = _queues[--queue].DequeueMovable();
        }

        CountOut(thread, queue);
        return thread;
    }

    private void Enqueue(KernelThread thread, int queue)
    {
        _queues[queue].Enqueue(thread);
        _filled |= 1u << queue;
        CountMovable(thread, 1);
    }

    private void CountOut(KernelThread thread, int queue)
    {
        if (_queues[queue].IsEmpty)
        {
            _filled &= ~(1u << queue);
        }

        CountMovable(thread, -1);
    }

    private void CountMovable(KernelThread thread, int change)
    {
        if (thread.PinnedTo == KernelThread.AnyProcessor)
        {
            MovableCount += change;
            _movable.Count += change;
        }
    }
}
